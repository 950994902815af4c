package org.thunderprism.compiler.expand.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;

/** Writes the modules and receivers of one program. */
final class ModulePrinter {

    private final BlockPrinter blocks;
    private final Map<Counter, Module> homes = new LinkedHashMap<>();

    ModulePrinter(Program program) {
        Uses uses = new Uses(program);
        this.blocks = new BlockPrinter(uses, new NameTable(program, uses));
        for (Module module : program.getModules()) {
            module.eAllContents().forEachRemaining(element -> findCounter(element, module));
        }
    }

    /** A counter is declared by the module that counts with it. */
    private void findCounter(EObject element, Module module) {
        if (element instanceof AddCounter add) {
            homes.putIfAbsent(add.getCounter(), module);
        }
    }

    List<PrintedLine> module(Module module) {
        List<PrintedLine> lines = new ArrayList<>();
        lines.add(
                PrintedLine.of("module " + module.getName() + " role " + module.getRole() + " {", module.getOrigin()));
        homes.forEach((counter, home) -> {
            if (home == module) {
                lines.add(PrintedLine.of(counter(counter), counter.getOrigin()).indented());
            }
        });
        blocks.module(module).forEach(line -> lines.add(line.indented()));
        lines.add(PrintedLine.of("}"));
        return lines;
    }

    private static String counter(Counter counter) {
        return "counter " + counter.getName() + (counter.getLength() == 0 ? "" : "[" + counter.getLength() + "]");
    }

    List<PrintedLine> excerpt(Block block, Predicate<Instruction> part) {
        return blocks.excerpt(block, part);
    }

    List<PrintedLine> receiver(Receiver receiver) {
        Message message = receiver.getMessage();
        String fields = message.getFields().stream()
                .map(field -> field.getName() + " : " + Literals.type(field.getType()))
                .collect(Collectors.joining(", "));
        List<PrintedLine> lines = new ArrayList<>();
        lines.add(PrintedLine.of("receive " + message.getName() + "(" + fields + ") {", message.getOrigin()));
        blocks.block(receiver.getBody()).forEach(line -> lines.add(line.indented()));
        lines.add(PrintedLine.of("}"));
        return lines;
    }
}
