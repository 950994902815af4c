package org.thunderprism.compiler.ir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.type.ValueType;

/**
 * Writes a network as JSON in the one form that identifies it: UTF-8, keys in a fixed order, absent features left out, no white space, no
 * source positions, no names of intermediate values. Values are numbered in each program in the order of their definition; everything else
 * is referred to by name. Integers are written as the numbers that they stand for, those of u64 as unsigned.
 *
 * <p>Networks that mean the same by construction give the same bytes; {@link IrHash} is computed from them. Time and output are linear in the
 * network's size, and nothing is held in memory but the numbers of the values.
 */
public final class CanonicalJson {

    private static final int VERSION = 1;
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private CanonicalJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the canonical form. The stream stays open. */
    public static void write(Network network, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            new CanonicalJson(json).network(network);
        }
    }

    /** The same content with line breaks and indentation, for people. */
    public static String indented(Network network) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text).setPrettyPrinter(printer)) {
            new CanonicalJson(json).network(network);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    private void network(Network network) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", VERSION);
        json.writeStringField("program", network.getName());
        optional("programVersion", network.getVersion());
        optional("facet", network.getFacet());
        optional("topology", network.getTopology());
        json.writeStringField("stage", network.getStage().getLiteral());
        array("messages", network.getMessages(), this::message);
        array("vertices", network.getPrograms(), this::program);
        json.writeEndObject();
    }

    private void message(Message message) throws IOException {
        json.writeStringField("name", message.getName());
        json.writeNumberField("identifier", message.getIdentifier());
        json.writeStringField("kind", message.getKind().getLiteral());
        array("fields", message.getFields(), this::messageField);
    }

    private void messageField(MessageField field) throws IOException {
        json.writeStringField("name", field.getName());
        type("type", field.getType());
    }

    private void program(Program program) throws IOException {
        json.writeStringField("vertex", program.getVertex());
        json.writeNumberField("index", program.getIndex());
        optional(
                "malformed",
                program.getMalformed() == VerdictKind.PASS
                        ? null
                        : program.getMalformed().getLiteral());
        array("inputs", program.getInputs(), this::input);
        array("states", program.getStates(), this::state);
        array("counters", program.getCounters(), this::counter);
        array("tables", program.getTables(), this::table);
        array("models", program.getModels(), this::model);
        InstructionJson instructions = new InstructionJson(json);
        array("modules", program.getModules(), module -> module(module, instructions));
        array("receivers", program.getReceivers(), receiver -> receiver(receiver, instructions));
    }

    private void input(Input input) throws IOException {
        json.writeStringField("name", input.getName());
        type("type", input.getType());
        optional("headerField", input.getHeaderField());
        optional(
                "carrier",
                input.getCarrier() == null ? null : input.getCarrier().getName());
    }

    private void state(State state) throws IOException {
        json.writeStringField("name", state.getName());
        json.writeNumberField("slots", state.getSlots());
        json.writeArrayFieldStart("keys");
        for (Input key : state.getKeys()) {
            json.writeString(key.getName());
        }
        json.writeEndArray();
        json.writeStringField("policy", state.getPolicy().getLiteral());
        json.writeStringField("concurrency", state.getConcurrency().getLiteral());
        array("fields", state.getFields(), this::stateField);
    }

    private void stateField(StateField field) throws IOException {
        json.writeStringField("name", field.getName());
        type("type", field.getType());
        json.writeNumberField("length", field.getLength());
    }

    private void counter(Counter counter) throws IOException {
        json.writeStringField("name", counter.getName());
        json.writeNumberField("length", counter.getLength());
    }

    private void table(Table table) throws IOException {
        json.writeStringField("name", table.getName());
        type("result", table.getResult());
        switch (table) {
            case MatchTable match -> matchTable(match);
            case FuzzyTable fuzzy -> fuzzyTable(fuzzy);
            default ->
                throw new IllegalArgumentException(
                        "unknown table " + table.eClass().getName());
        }
    }

    private void matchTable(MatchTable table) throws IOException {
        array("keys", table.getKeys(), this::tableKey);
        integers("default", table.getResult(), table.getDefaultResult());
        json.writeBooleanField("runtime", table.isRuntime());
        json.writeNumberField("capacity", table.getCapacity());
        array("entries", table.getEntries(), entry -> entry(table, entry));
    }

    private void tableKey(TableKey key) throws IOException {
        json.writeStringField("name", key.getName());
        type("type", key.getType());
        json.writeStringField("match", key.getMatch().getLiteral());
    }

    private void entry(MatchTable table, TableEntry entry) throws IOException {
        List<TableKey> keys = table.getKeys();
        json.writeArrayFieldStart("keys");
        for (int i = 0; i < keys.size(); i++) {
            TableKey key = keys.get(i);
            IntegerJson.write(json, key.getType(), entry.getValues()[i]);
            if (key.getMatch() == MatchKind.LPM) {
                json.writeNumber(entry.getBounds()[i]);
            } else if (key.getMatch() != MatchKind.EXACT) {
                IntegerJson.write(json, key.getType(), entry.getBounds()[i]);
            }
        }
        json.writeEndArray();
        integers("result", table.getResult(), entry.getResult());
    }

    private void fuzzyTable(FuzzyTable table) throws IOException {
        json.writeNumberField("depth", table.getDepth());
        json.writeNumberField("arity", table.getArity());
        json.writeFieldName("features");
        json.writeArray(table.getFeatures(), 0, table.getFeatures().length);
        // The tree itself has no key type: thresholds are written as they are.
        json.writeFieldName("thresholds");
        json.writeArray(table.getThresholds(), 0, table.getThresholds().length);
        integers("rows", table.getResult(), table.getRows());
    }

    private void model(Model model) throws IOException {
        json.writeStringField("name", model.getName());
        json.writeStringField("format", model.getFormat());
        json.writeStringField("path", model.getPath());
        json.writeStringField("digest", model.getDigest());
        json.writeNumberField("inputs", model.getInputLength());
        json.writeNumberField("outputs", model.getOutputLength());
        type("result", model.getResult());
    }

    private void module(Module module, InstructionJson instructions) throws IOException {
        json.writeStringField("name", module.getName());
        optional("role", module.getRole());
        instructions.block("body", module.getBody());
        array("results", module.getResults(), result -> result(result, instructions));
    }

    private void result(Result result, InstructionJson instructions) throws IOException {
        json.writeStringField("name", result.getName());
        json.writeNumberField("value", instructions.number(result.getValue()));
    }

    private void receiver(Receiver receiver, InstructionJson instructions) throws IOException {
        json.writeStringField("message", receiver.getMessage().getName());
        instructions.block("body", receiver.getBody());
    }

    private void integers(String name, ValueType type, long[] values) throws IOException {
        json.writeArrayFieldStart(name);
        for (long value : values) {
            IntegerJson.write(json, type, value);
        }
        json.writeEndArray();
    }

    private void type(String name, ValueType type) throws IOException {
        json.writeStringField(name, type.toString());
    }

    private void optional(String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    @FunctionalInterface
    private interface Writer<T> {
        void write(T element) throws IOException;
    }

    private <T> void array(String name, List<T> elements, Writer<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            json.writeStartObject();
            writer.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
