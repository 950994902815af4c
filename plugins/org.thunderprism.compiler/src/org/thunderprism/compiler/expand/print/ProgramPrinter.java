package org.thunderprism.compiler.expand.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thunderprism.compiler.ir.ComparedTypes;
import org.thunderprism.lang.format.Indentation;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/**
 * Writes expanded programs in ThunderDSL: loops unrolled, functions inlined, constants in place. What the language has no words for, the two
 * sides of a message, is written in its style: {@code send} and {@code receive}. The same program always gives the same text.
 */
public final class ProgramPrinter {

    /** The program of one vertex. */
    public String print(Program program) {
        return text(lines(program));
    }

    /** The program of one vertex, line by line. */
    public List<PrintedLine> lines(Program program) {
        ModulePrinter modules = new ModulePrinter(program);
        List<PrintedLine> lines = new ArrayList<>(lines(header(program), null));
        section(lines, lines(inputs(program), null));
        program.getStates().forEach(state -> section(lines, lines(state(state), state.getOrigin())));
        Map<Table, ValueType> keys = ComparedTypes.of(program);
        program.getTables()
                .forEach(table ->
                        section(lines, lines(new TablePrinter().print(table, keys.get(table)), table.getOrigin())));
        program.getModels().forEach(model -> section(lines, lines(List.of(model(model)), model.getOrigin())));
        program.getModules().forEach(module -> section(lines, modules.module(module)));
        program.getReceivers().forEach(receiver -> section(lines, modules.receiver(receiver)));
        return lines;
    }

    private static List<PrintedLine> lines(List<String> texts, Origin origin) {
        return texts.stream().map(text -> PrintedLine.of(text, origin)).toList();
    }

    private static String text(List<PrintedLine> lines) {
        return lines.stream().map(PrintedLine::text).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The text of each module of a vertex, by the module's name, in execution order. */
    public Map<String, String> modules(Program program) {
        ModulePrinter printer = new ModulePrinter(program);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Module module : program.getModules()) {
            texts.put(module.getName(), text(printer.module(module)));
        }
        return texts;
    }

    /**
     * The part of a program that some instructions make up, such as those of one macro: one statement a line, in execution order. A value
     * that only other instructions use stands alone.
     */
    public List<String> excerpt(Program program, Predicate<Instruction> part) {
        ModulePrinter printer = new ModulePrinter(program);
        List<PrintedLine> lines = new ArrayList<>();
        program.getModules().forEach(module -> lines.addAll(printer.excerpt(module.getBody(), part)));
        program.getReceivers().forEach(receiver -> lines.addAll(printer.excerpt(receiver.getBody(), part)));
        return lines.stream().map(PrintedLine::text).toList();
    }

    private static void section(List<PrintedLine> lines, List<PrintedLine> section) {
        if (!section.isEmpty()) {
            lines.add(PrintedLine.of(""));
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

    private static String model(Model model) {
        return "model " + model.getName() + " = " + model.getFormat() + " \"" + model.getPath() + "\"";
    }
}
