package org.thunderprism.compiler.expand.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thunderprism.lang.format.Indentation;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.type.ValueType;

/**
 * Writes expanded programs in ThunderDSL: loops unrolled, functions inlined, constants in place. What the language has no words for, the two
 * sides of a message, is written in its style: {@code send} and {@code receive}. The same program always gives the same text.
 */
public final class ProgramPrinter {

    /** The program of one vertex. */
    public String print(Program program) {
        ModulePrinter modules = new ModulePrinter(program);
        List<String> lines = new ArrayList<>(header(program));
        section(lines, inputs(program));
        program.getStates().forEach(state -> section(lines, state(state)));
        Map<Table, ValueType> keys = keyTypes(program);
        program.getTables().forEach(table -> section(lines, new TablePrinter().print(table, keys.get(table))));
        program.getModels().forEach(model -> section(lines, List.of(model(model))));
        program.getModules().forEach(module -> section(lines, modules.module(module)));
        program.getReceivers().forEach(receiver -> section(lines, modules.receiver(receiver)));
        return String.join("\n", lines) + "\n";
    }

    /** The text of each module of a vertex, by the module's name, in execution order. */
    public Map<String, String> modules(Program program) {
        ModulePrinter printer = new ModulePrinter(program);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Module module : program.getModules()) {
            texts.put(module.getName(), String.join("\n", printer.module(module)) + "\n");
        }
        return texts;
    }

    /**
     * The part of a program that some instructions make up, such as those of one macro: one statement a line, in execution order. A value
     * that only other instructions use stands alone.
     */
    public List<String> excerpt(Program program, Predicate<Instruction> part) {
        ModulePrinter printer = new ModulePrinter(program);
        List<String> lines = new ArrayList<>();
        program.getModules().forEach(module -> lines.addAll(printer.excerpt(module.getBody(), part)));
        program.getReceivers().forEach(receiver -> lines.addAll(printer.excerpt(receiver.getBody(), part)));
        return lines;
    }

    private static void section(List<String> lines, List<String> section) {
        if (!section.isEmpty()) {
            lines.add("");
            lines.addAll(section);
        }
    }

    private static List<String> header(Program program) {
        List<String> lines = new ArrayList<>();
        lines.add("// expanded for vertex " + program.getVertex());
        if (program.eContainer() instanceof Network network) {
            lines.add("program " + network.getName() + " version \"" + network.getVersion() + "\" facet "
                    + program.getVertex() + " on " + network.getTopology()
                    + (program.getMalformed() == VerdictKind.PASS ? "" : " malformed " + program.getMalformed()));
        }
        return lines;
    }

    /** Header fields that only keys of states need are named there. */
    private static List<String> inputs(Program program) {
        Set<Input> read = new HashSet<>();
        program.eAllContents().forEachRemaining(element -> {
            if (element instanceof ReadInput use) {
                read.add(use.getInput());
            }
        });
        List<String> lines = new ArrayList<>();
        record(
                lines,
                "Packet",
                program.getInputs().stream()
                        .filter(input -> input.getCarrier() == null
                                && (read.contains(input) || !input.getName().equals(input.getHeaderField())))
                        .toList());
        record(
                lines,
                "Carried",
                program.getInputs().stream()
                        .filter(input -> input.getCarrier() != null)
                        .toList());
        return lines;
    }

    private static void record(List<String> lines, String name, List<Input> inputs) {
        if (inputs.isEmpty()) {
            return;
        }
        lines.add("input " + name + " {");
        for (Input input : inputs) {
            lines.add(Indentation.STEP + NameTable.identifier(input.getName()) + " : " + Literals.type(input.getType())
                    + (input.getHeaderField() == null ? "" : " = " + input.getHeaderField()));
        }
        lines.add("}");
    }

    private static List<String> state(State state) {
        StringBuilder head = new StringBuilder("state ").append(state.getName());
        if (!state.getKeys().isEmpty()) {
            head.append(state.getKeys().stream().map(Input::getName).collect(Collectors.joining(", ", "(", ")")));
            head.append(" slots ").append(state.getSlots());
            head.append(' ').append(state.getPolicy().getLiteral());
        }
        head.append(state.getConcurrency() == Concurrency.PER_CPU ? " per_cpu" : " locked");
        List<String> lines = new ArrayList<>();
        lines.add(head + " {");
        state.getFields().forEach(field -> lines.add(Indentation.STEP + field(field)));
        lines.add("}");
        return lines;
    }

    private static String field(StateField field) {
        return field.getName() + " : " + Literals.type(field.getType())
                + (field.getLength() == 0 ? "" : "[" + field.getLength() + "]");
    }

    /** The types of what fuzzy tables compare, which only their uses know. */
    private static Map<Table, ValueType> keyTypes(Program program) {
        Map<Table, ValueType> types = new HashMap<>();
        program.eAllContents().forEachRemaining(element -> {
            if (element instanceof MapBlocks map) {
                map.getTables()
                        .forEach(table ->
                                types.put(table, map.getBlocks().getType().element()));
            }
        });
        return types;
    }

    private static String model(Model model) {
        return "model " + model.getName() + " = " + model.getFormat() + " \"" + model.getPath() + "\"";
    }
}
