package org.thunderprism.witness.nx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.codegen.nx.NxFunction;
import org.thunderprism.codegen.nx.NxMemory;
import org.thunderprism.codegen.nx.NxModule;
import org.thunderprism.codegen.nx.NxSend;
import org.thunderprism.codegen.nx.NxTensor;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.SentMessage;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/** A module in a process of Elixir. */
final class NxSession implements Session {

    /** Records of one call: bounds what both sides keep in memory. */
    private static final int RECORDS_AT_ONCE = 2_048;

    private final NxProcess process;
    private final boolean owned;
    private final Program program;
    private final NxModule module;

    /**
     * @param owned whether the process ends with the session
     * @param module the outside of what was generated from the program
     */
    NxSession(NxProcess process, boolean owned, Program program, NxModule module) {
        this.process = process;
        this.owned = owned;
        this.program = program;
        this.module = module;
    }

    /** Compiles the module. */
    void load(Path file) throws WitnessException {
        process.requests().send(line("load", module.name(), file.toString()));
        process.requests().receiveInt();
        process.requests().answered();
    }

    @Override
    public Optional<String> remark() {
        return process.standIn() ? Optional.of("stand-in") : Optional.empty();
    }

    @Override
    public List<Observation> run(List<long[]> records) throws WitnessException {
        List<Observation> observations = new ArrayList<>(records.size());
        for (int from = 0; from < records.size(); from += RECORDS_AT_ONCE) {
            List<long[]> some = records.subList(from, Math.min(records.size(), from + RECORDS_AT_ONCE));
            observations.addAll(call(module.run(), some));
        }
        return observations;
    }

    @Override
    public Observation receive(Message message, long... values) throws WitnessException {
        NxFunction function = module.receivers().get(message);
        if (function == null) {
            throw WitnessException.of(WitnessCode.STOPPED, "no receiver for " + message.getName());
        }
        return call(function, List.of(values)).getFirst();
    }

    private List<Observation> call(NxFunction function, List<long[]> records) throws WitnessException {
        byte[] head = line(
                "call",
                function.name(),
                Integer.toString(records.size()),
                list(function.inputs().stream().map(NxSession::announcement).toList()),
                list(function.outputs().stream().map(NxTensor::name).toList()));
        int scalars = scalars(function.inputs());
        ByteBuffer request = ByteBuffer.allocate(head.length + records.size() * scalars * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .put(head);
        int offset = 0;
        for (NxTensor input : function.inputs()) {
            int size = input.type().size();
            for (long[] record : records) {
                for (int i = offset; i < offset + size; i++) {
                    request.putLong(record[i]);
                }
            }
            offset += size;
        }
        process.requests().send(request.array());
        Map<NxTensor, long[]> outputs = new HashMap<>();
        for (NxTensor output : function.outputs()) {
            outputs.put(output, receive(records.size() * output.type().size()));
        }
        process.requests().answered();
        List<Observation> observations = new ArrayList<>(records.size());
        for (int row = 0; row < records.size(); row++) {
            observations.add(observation(function, outputs, row));
        }
        return observations;
    }

    private static int scalars(List<NxTensor> tensors) {
        return tensors.stream().mapToInt(tensor -> tensor.type().size()).sum();
    }

    private static String announcement(NxTensor input) {
        ValueType type = input.type();
        return input.name()
                + input.carrier().type()
                + (type.blocks() == 0 ? "" : ":" + type.blocks())
                + (type.length() == 0 ? "" : ":" + type.length());
    }

    private static Observation observation(NxFunction function, Map<NxTensor, long[]> outputs, int row)
            throws WitnessException {
        if (function.results().isEmpty()) {
            return new Observation(new long[0], Verdict.PASS, sends(function, outputs, row));
        }
        int number = (int) outputs.get(function.results().get(0))[row];
        VerdictKind kind = VerdictKind.get(number);
        if (kind == null) {
            throw WitnessException.of(WitnessCode.TOOL_OUTPUT, "elixir", "a verdict of the kind " + number);
        }
        Verdict verdict = new Verdict(kind, outputs.get(function.results().get(1))[row]);
        List<NxTensor> results =
                function.results().subList(2, function.results().size());
        return new Observation(row(results, outputs, row), verdict, sends(function, outputs, row));
    }

    private static List<SentMessage> sends(NxFunction function, Map<NxTensor, long[]> outputs, int row) {
        List<SentMessage> messages = new ArrayList<>();
        for (NxSend send : function.sends()) {
            if (outputs.get(send.sent())[row] != 0) {
                messages.add(new SentMessage(
                        send.send().getMessage(),
                        row(send.fields(), outputs, row),
                        List.copyOf(send.send().getTargets())));
            }
        }
        return messages;
    }

    /** One record's part of some tensors. */
    private static long[] row(List<NxTensor> tensors, Map<NxTensor, long[]> outputs, int row) {
        long[] values = new long[scalars(tensors)];
        int next = 0;
        for (NxTensor tensor : tensors) {
            int size = tensor.type().size();
            System.arraycopy(outputs.get(tensor), row * size, values, next, size);
            next += size;
        }
        return values;
    }

    @Override
    public MemorySnapshot memory() throws WitnessException {
        List<NxMemory.Cells> all = module.memory().all();
        Map<NxMemory.Cells, long[]> content = new HashMap<>();
        if (!all.isEmpty()) {
            process.requests()
                    .send(line(
                            "dump", list(all.stream().map(NxMemory.Cells::name).toList())));
            for (NxMemory.Cells cells : all) {
                content.put(cells, receive(cells.elements()));
            }
            process.requests().answered();
        }
        return new Snapshots(program, module.memory(), content).all();
    }

    private long[] receive(int numbers) throws WitnessException {
        long[] values = new long[numbers];
        ByteBuffer.wrap(process.requests().receive(numbers * Long.BYTES))
                .order(ByteOrder.nativeOrder())
                .asLongBuffer()
                .get(values);
        return values;
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? "-" : String.join(",", words);
    }

    private static byte[] line(String... words) {
        return (String.join(" ", words) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (owned) {
            process.close();
        }
    }
}
