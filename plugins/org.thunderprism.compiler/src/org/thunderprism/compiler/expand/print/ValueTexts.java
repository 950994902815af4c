package org.thunderprism.compiler.expand.print;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.ModelCall;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Writes what computes a value as an expression. */
final class ValueTexts {

    private final Function<Value, Text> operands;

    /** @param operands the text of what an expression refers to */
    ValueTexts(Function<Value, Text> operands) {
        this.operands = operands;
    }

    Text of(Value value) {
        return switch (value) {
            case Constant constant -> Literals.of(constant.getType(), constant.getValue());
            case ReadInput read ->
                Text.primary(NameTable.identifier(read.getInput().getName()));
            case ReadMessage read -> Text.primary("message." + read.getField().getName());
            case ReadSlot read -> Text.primary("slot(" + read.getState().getName() + ")");
            case ReadState read ->
                element(read.getState().getName() + "." + read.getField().getName(), read.getIndex())
                        .reading();
            case ReadCounter read ->
                element(read.getCounter().getName(), read.getIndex()).reading();
            case Operation operation -> operation(operation);
            case Pack pack -> reading(pack.getOperands(), Text.primary("[" + list(pack.getOperands(), true) + "]"));
            case Extract extract -> {
                Text vector = operands.apply(extract.getVector());
                yield new Text(
                        vector.operand(Precedence.PRIMARY) + "[" + extract.getIndex() + "]",
                        Precedence.PRIMARY,
                        vector.readsMemory());
            }
            case Lookup lookup -> call(lookup.getTable().getName(), lookup.getKeys());
            case ModelCall call -> call(call.getModel().getName(), List.of(call.getVector()));
            case Partition partition -> {
                Text vector = operands.apply(partition.getVector());
                yield new Text(
                        "partition(" + vector.text() + ", size " + partition.getSize() + ", stride "
                                + partition.getStride() + ")",
                        Precedence.PRIMARY,
                        vector.readsMemory());
            }
            case MapBlocks map -> {
                Text blocks = operands.apply(map.getBlocks());
                yield new Text(
                        "map(" + blocks.text() + ", " + tables(map) + ")", Precedence.PRIMARY, blocks.readsMemory());
            }
            case SumReduce sum -> sum(sum);
            default -> throw new IllegalArgumentException("unknown value: " + value);
        };
    }

    /** Memory, or one element of it. */
    Text element(String name, Value index) {
        if (index == null) {
            return Text.primary(name);
        }
        Text text = operands.apply(index);
        return new Text(name + "[" + text.text() + "]", Precedence.PRIMARY, text.readsMemory());
    }

    /** The operands of a call or a vector, separated by commas. */
    String list(List<Value> values, boolean typed) {
        boolean allConstant = values.stream().allMatch(Constant.class::isInstance);
        StringBuilder text = new StringBuilder();
        for (Value value : values) {
            boolean first = text.isEmpty();
            text.append(first ? "" : ", ");
            // The first element says the type of all when no other one does.
            text.append(
                    first && typed && allConstant
                            ? typed(value).text()
                            : operands.apply(value).text());
        }
        return text.toString();
    }

    private Text typed(Value value) {
        return value instanceof Constant constant
                ? Literals.typed(constant.getType(), constant.getValue())
                : operands.apply(value);
    }

    private Text call(String callee, List<Value> arguments) {
        return reading(arguments, Text.primary(callee + "(" + list(arguments, false) + ")"));
    }

    private Text reading(List<Value> values, Text text) {
        return values.stream().map(operands).anyMatch(Text::readsMemory) ? text.reading() : text;
    }

    private static String tables(MapBlocks map) {
        List<Table> tables = map.getTables().stream().distinct().toList();
        String names = (tables.size() == 1 ? tables : map.getTables())
                .stream().map(Table::getName).collect(Collectors.joining(", "));
        return (map.getTables().getFirst() instanceof FuzzyTable ? "fuzzy " : "table ") + names;
    }

    private Text sum(SumReduce sum) {
        Text blocks = operands.apply(sum.getBlocks());
        Text reduced = new Text("sum_reduce(" + blocks.text() + ")", Precedence.PRIMARY, blocks.readsMemory());
        if (sum.getBias() == null) {
            return reduced;
        }
        ValueType type = sum.getType();
        String bias = Literals.vector(type, sum.getBias(), 0);
        return new Text(reduced.text() + " + " + bias, Precedence.ADDITIVE, blocks.readsMemory());
    }

    private Text operation(Operation operation) {
        List<Value> values = operation.getOperands();
        boolean logical = values.getFirst().getType().isBoolean();
        Optional<Operator> operator = Operator.of(operation.getOpcode(), logical);
        Text text = operator.isPresent()
                ? binary(operator.get(), operation.getOpcode(), values)
                : function(operation, values, logical);
        return reading(values, text);
    }

    private Text binary(Operator operator, Opcode opcode, List<Value> values) {
        boolean shift = opcode == Opcode.SHIFT_LEFT || opcode == Opcode.SHIFT_RIGHT;
        Text left = shift ? typed(values.get(0)) : operands.apply(values.get(0));
        Text right = operands.apply(values.get(1));
        Precedence precedence = operator.precedence();
        Precedence leftNeeds = precedence == Precedence.COMPARISON ? precedence.tighter() : precedence;
        return new Text(
                left.operand(leftNeeds) + " " + operator.symbol() + " " + right.operand(precedence.tighter()),
                precedence,
                false);
    }

    private Text function(Operation operation, List<Value> values, boolean logical) {
        Text first = operands.apply(values.getFirst());
        return switch (operation.getOpcode()) {
            case NOT -> new Text((logical ? "!" : "~") + first.operand(Precedence.UNARY), Precedence.UNARY, false);
            case NEGATE -> new Text("-" + first.operand(Precedence.PRIMARY), Precedence.UNARY, false);
            case WRAP ->
                new Text(first.operand(Precedence.CAST) + " as " + operation.getType(), Precedence.CAST, false);
            case SATURATE ->
                new Text(first.operand(Precedence.CAST) + " sat " + operation.getType(), Precedence.CAST, false);
            case MINIMUM -> Text.primary("min(" + list(values, false) + ")");
            case MAXIMUM -> Text.primary("max(" + list(values, false) + ")");
            case ABSOLUTE -> Text.primary("abs(" + first.text() + ")");
            case HASH ->
                Text.primary("hash(" + first.text() + ", "
                        + values.stream()
                                .skip(1)
                                .map(this::typed)
                                .map(Text::text)
                                .collect(Collectors.joining(", "))
                        + ")");
            case SELECT -> select(values);
            default -> throw new IllegalArgumentException("unknown operation: " + operation.getOpcode());
        };
    }

    private Text select(List<Value> values) {
        boolean bothConstant = values.get(1) instanceof Constant && values.get(2) instanceof Constant;
        Text condition = operands.apply(values.get(0));
        Text then = bothConstant ? typed(values.get(1)) : operands.apply(values.get(1));
        Text otherwise = operands.apply(values.get(2));
        return new Text(
                condition.operand(Precedence.OR) + " ? " + then.operand(Precedence.OR) + " : "
                        + otherwise.operand(Precedence.CONDITIONAL),
                Precedence.CONDITIONAL,
                false);
    }
}
