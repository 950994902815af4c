package org.thunderprism.compiler.ir;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.model.ir.AddCounter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.ModelCall;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.ReadCounter;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.ReadState;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.WriteSlot;
import org.thunderprism.model.ir.WriteState;

/** The part of {@link CanonicalJson} that writes one program's instructions; it numbers their values. */
final class InstructionJson {

    private final JsonGenerator json;
    private final Map<Value, Integer> numbers = new IdentityHashMap<>();

    InstructionJson(JsonGenerator json) {
        this.json = json;
    }

    /** The number of a value that has been written. */
    int number(Value value) {
        Integer number = numbers.get(value);
        if (number == null) {
            throw new IllegalArgumentException("a value is used before its definition: " + value);
        }
        return number;
    }

    void block(String name, Block block) throws IOException {
        json.writeArrayFieldStart(name);
        for (Instruction instruction : block.getInstructions()) {
            json.writeStartObject();
            if (instruction instanceof Value value) {
                json.writeNumberField("id", numbers.size());
                json.writeStringField("op", operation(instruction));
                json.writeStringField("type", value.getType().toString());
                value(value);
                numbers.put(value, numbers.size());
            } else {
                json.writeStringField("op", operation(instruction));
                effect(instruction);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String operation(Instruction instruction) {
        return switch (instruction) {
            case Operation operation -> operation.getOpcode().getLiteral();
            case Constant constant -> "constant";
            case ReadInput read -> "read_input";
            case Pack pack -> "pack";
            case Extract extract -> "extract";
            case ReadState read -> "read_state";
            case ReadSlot read -> "read_slot";
            case ReadCounter read -> "read_counter";
            case ReadMessage read -> "read_message";
            case Lookup lookup -> "lookup";
            case ModelCall call -> "call_model";
            case Partition partition -> "partition";
            case MapBlocks map -> "map";
            case SumReduce sum -> "sum_reduce";
            case WriteState write -> "write_state";
            case WriteSlot write -> "write_slot";
            case AddCounter add -> "add_counter";
            case SetVerdict verdict -> "set_verdict";
            case Send send -> "send";
            case If branch -> "if";
            default ->
                throw new IllegalArgumentException(
                        "unknown instruction " + instruction.eClass().getName());
        };
    }

    private void value(Value value) throws IOException {
        switch (value) {
            case Constant constant -> {
                json.writeFieldName("value");
                IntegerJson.write(json, constant.getType(), constant.getValue());
            }
            case ReadInput read ->
                json.writeStringField("input", read.getInput().getName());
            case Operation operation -> references("operands", operation.getOperands());
            case Pack pack -> references("operands", pack.getOperands());
            case Extract extract -> {
                reference("vector", extract.getVector());
                json.writeNumberField("index", extract.getIndex());
            }
            case ReadState read -> cell(read.getState(), read.getField(), read.getIndex());
            case ReadSlot read -> json.writeStringField("state", read.getState().getName());
            case ReadCounter read -> {
                json.writeStringField("counter", read.getCounter().getName());
                reference("index", read.getIndex());
            }
            case ReadMessage read ->
                json.writeStringField("field", read.getField().getName());
            case Lookup lookup -> {
                json.writeStringField("table", lookup.getTable().getName());
                references("keys", lookup.getKeys());
            }
            case ModelCall call -> {
                json.writeStringField("model", call.getModel().getName());
                reference("vector", call.getVector());
            }
            case Partition partition -> {
                reference("vector", partition.getVector());
                json.writeNumberField("size", partition.getSize());
                json.writeNumberField("stride", partition.getStride());
            }
            case MapBlocks map -> {
                reference("blocks", map.getBlocks());
                strings("tables", map.getTables().stream().map(Table::getName).toList());
            }
            case SumReduce sum -> sum(sum);
            default ->
                throw new IllegalArgumentException(
                        "unknown value " + value.eClass().getName());
        }
    }

    private void sum(SumReduce sum) throws IOException {
        reference("blocks", sum.getBlocks());
        if (sum.getBias() != null) {
            json.writeArrayFieldStart("bias");
            for (long bias : sum.getBias()) {
                IntegerJson.write(json, sum.getType(), bias);
            }
            json.writeEndArray();
        }
    }

    private void effect(Instruction instruction) throws IOException {
        switch (instruction) {
            case WriteState write -> {
                cell(write.getState(), write.getField(), write.getIndex());
                reference("value", write.getValue());
            }
            case WriteSlot write -> {
                cell(write.getState(), write.getField(), write.getIndex());
                reference("slot", write.getSlot());
                reference("value", write.getValue());
            }
            case AddCounter add -> {
                json.writeStringField("counter", add.getCounter().getName());
                reference("index", add.getIndex());
                reference("amount", add.getAmount());
            }
            case SetVerdict verdict -> {
                json.writeStringField("kind", verdict.getKind().getLiteral());
                reference("argument", verdict.getArgument());
            }
            case Send send -> {
                json.writeStringField("message", send.getMessage().getName());
                references("values", send.getValues());
                strings("targets", send.getTargets());
            }
            case If branch -> {
                reference("condition", branch.getCondition());
                block("then", branch.getThen());
                if (branch.getOtherwise() != null) {
                    block("otherwise", branch.getOtherwise());
                }
            }
            default ->
                throw new IllegalArgumentException(
                        "unknown instruction " + instruction.eClass().getName());
        }
    }

    private void cell(State state, StateField field, Value index) throws IOException {
        json.writeStringField("state", state.getName());
        json.writeStringField("field", field.getName());
        reference("index", index);
    }

    private void reference(String name, Value value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, number(value));
        }
    }

    private void references(String name, List<Value> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Value value : values) {
            json.writeNumber(number(value));
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
