package org.thunderprism.compiler.expand.print;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;

/**
 * Writes blocks as statements. A value with one use stands where it is used, unless that line would become too long; others become lets. An
 * expression that reads memory stays in front of whatever might write it.
 */
final class BlockPrinter {

    private static final int LONGEST_EXPRESSION = 100;

    private final Uses uses;
    private final NameTable names;
    private final ValueTexts values = new ValueTexts(this::text);
    private final Map<Value, Text> texts = new IdentityHashMap<>();

    BlockPrinter(Uses uses, NameTable names) {
        this.uses = uses;
        this.names = names;
    }

    /** The statements of a module, one line each; the lets that others see come under their own names. */
    List<PrintedLine> module(Module module) {
        List<PrintedLine> lines = block(module.getBody());
        for (Result result : module.getResults()) {
            Value value = result.getValue();
            boolean written = names.has(value) && value.eContainer() == module.getBody();
            if (!written || !names.of(value).equals(result.getName())) {
                lines.add(PrintedLine.of(let(result.getName(), value), value.getOrigin()));
            }
        }
        return lines;
    }

    private String let(String name, Value value) {
        return value instanceof Constant constant && !constant.getType().isBoolean()
                ? "let " + name + " : " + constant.getType() + " = "
                        + text(constant).text()
                : "let " + name + " = " + text(value).text();
    }

    /** The statements of a block, one line each. */
    List<PrintedLine> block(Block block) {
        List<PrintedLine> lines = new ArrayList<>();
        // Expressions that wait for their one use.
        Map<Value, Text> pending = new LinkedHashMap<>();
        for (Instruction instruction : block.getInstructions()) {
            statement(instruction, pending, lines);
        }
        return lines;
    }

    /** The statements of a block and of the blocks inside it that are part of something, and the expressions that nothing in it uses. */
    List<PrintedLine> excerpt(Block block, Predicate<Instruction> part) {
        List<PrintedLine> lines = new ArrayList<>();
        Map<Value, Text> pending = new LinkedHashMap<>();
        for (Instruction instruction : block.getInstructions()) {
            if (part.test(instruction)) {
                statement(instruction, pending, lines);
            } else if (instruction instanceof If branch) {
                lines.addAll(excerpt(branch.getThen(), part));
                if (branch.getOtherwise() != null) {
                    lines.addAll(excerpt(branch.getOtherwise(), part));
                }
            }
        }
        pending.forEach((value, text) -> lines.add(PrintedLine.of(text.text(), value.getOrigin())));
        return lines;
    }

    private void statement(Instruction instruction, Map<Value, Text> pending, List<PrintedLine> lines) {
        if (instruction instanceof Value value) {
            value(value, pending, lines);
        } else {
            List<PrintedLine> statement = effect(instruction);
            consume(instruction, pending);
            nameReaders(pending, lines);
            lines.addAll(statement);
        }
    }

    private void value(Value value, Map<Value, Text> pending, List<PrintedLine> lines) {
        if (isLeaf(value)) {
            return;
        }
        Text text = values.of(value);
        consume(value, pending);
        if (uses.isUsedOnceNearby(value) && text.text().length() <= LONGEST_EXPRESSION) {
            texts.put(value, text);
            pending.put(value, text);
        } else {
            name(value, text, lines);
        }
    }

    /** What is short enough to be written wherever it is used. */
    private static boolean isLeaf(Value value) {
        return value instanceof Constant || value instanceof ReadInput || value instanceof ReadMessage;
    }

    private static void consume(Instruction user, Map<Value, Text> pending) {
        for (EObject referenced : user.eCrossReferences()) {
            pending.remove(referenced);
        }
    }

    private void nameReaders(Map<Value, Text> pending, List<PrintedLine> lines) {
        List<Value> readers = pending.entrySet().stream()
                .filter(entry -> entry.getValue().readsMemory())
                .map(Map.Entry::getKey)
                .toList();
        readers.forEach(reader -> name(reader, pending.remove(reader), lines));
    }

    private void name(Value value, Text text, List<PrintedLine> lines) {
        String name = names.of(value);
        texts.put(value, Text.primary(name));
        lines.add(PrintedLine.of("let " + name + " = " + text.text(), value.getOrigin()));
    }

    private Text text(Value value) {
        Text text = texts.get(value);
        if (text != null) {
            return text;
        }
        return isLeaf(value) ? values.of(value) : Text.primary(names.of(value));
    }

    private List<PrintedLine> effect(Instruction instruction) {
        return instruction instanceof If branch
                ? branch(branch)
                : List.of(PrintedLine.of(statement(instruction), instruction.getOrigin()));
    }

    private String statement(Instruction instruction) {
        return switch (instruction) {
            case WriteState write -> write(write);
            case WriteSlot write -> write(write);
            case AddCounter add ->
                values.element(add.getCounter().getName(), add.getIndex()).text() + " += "
                        + text(add.getAmount()).text();
            case SetVerdict verdict -> verdict(verdict);
            case Send send -> send(send);
            default -> throw new IllegalArgumentException("unknown instruction: " + instruction);
        };
    }

    private String write(WriteState write) {
        String place = write.getState().getName() + "." + write.getField().getName();
        String target = values.element(place, write.getIndex()).text();
        if (write.getValue() instanceof Operation operation
                && operation.getOperands().getFirst() instanceof ReadState read
                && isUpdate(write, operation, read)) {
            // Read, change, write: what a compound assignment says in one.
            boolean logical = operation.getType().isBoolean();
            Operator operator = Operator.of(operation.getOpcode(), logical).orElseThrow();
            return target + " " + operator.symbol() + "= "
                    + text(operation.getOperands().get(1)).text();
        }
        return target + " = " + text(write.getValue()).text();
    }

    private boolean isUpdate(WriteState write, Operation operation, ReadState read) {
        boolean arithmetic = switch (operation.getOpcode()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, SHIFT_LEFT, SHIFT_RIGHT -> true;
            case AND, OR, XOR -> !operation.getType().isBoolean();
            default -> false;
        };
        return arithmetic
                && read.getState() == write.getState()
                && read.getField() == write.getField()
                && read.getIndex() == write.getIndex()
                && !names.has(operation)
                && !names.has(read);
    }

    private String write(WriteSlot write) {
        boolean keyed = !write.getState().getKeys().isEmpty();
        String row = keyed
                ? write.getState().getName() + "[" + text(write.getSlot()).text() + "]"
                : write.getState().getName();
        return values.element(row + "." + write.getField().getName(), write.getIndex())
                        .text() + " = " + text(write.getValue()).text();
    }

    private String verdict(SetVerdict verdict) {
        String kind = verdict.getKind().getLiteral();
        return IrBuilder.takesArgument(verdict.getKind())
                ? kind + " " + text(verdict.getArgument()).text()
                : kind;
    }

    private String send(Send send) {
        String targets = send.getTargets().isEmpty() ? "back" : "to " + String.join(", ", send.getTargets());
        return "send " + send.getMessage().getName() + "(" + values.list(send.getValues(), false) + ") " + targets;
    }

    private List<PrintedLine> branch(If branch) {
        List<PrintedLine> lines = new ArrayList<>();
        lines.add(PrintedLine.of("if " + text(branch.getCondition()).text() + " {", branch.getOrigin()));
        block(branch.getThen()).forEach(line -> lines.add(line.indented()));
        List<PrintedLine> otherwise = branch.getOtherwise() == null ? List.of() : block(branch.getOtherwise());
        if (otherwise.isEmpty()) {
            lines.add(PrintedLine.of("}"));
        } else if (isOneBranch(otherwise)) {
            PrintedLine first = otherwise.getFirst();
            lines.add(new PrintedLine("} else " + first.text(), first.source()));
            lines.addAll(otherwise.subList(1, otherwise.size()));
        } else {
            lines.add(PrintedLine.of("} else {"));
            otherwise.forEach(line -> lines.add(line.indented()));
            lines.add(PrintedLine.of("}"));
        }
        return lines;
    }

    /** Whether these lines are one {@code if}: it begins in the first line and ends in the last one. */
    private static boolean isOneBranch(List<PrintedLine> lines) {
        return lines.getFirst().text().startsWith("if ")
                && lines.subList(1, lines.size() - 1).stream()
                        .noneMatch(line -> line.text().equals("}"));
    }
}
