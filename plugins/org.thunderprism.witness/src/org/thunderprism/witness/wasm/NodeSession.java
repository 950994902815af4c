package org.thunderprism.witness.wasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.SentMessage;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.RunningProcess;
import org.thunderprism.witness.record.MessageCodec;
import org.thunderprism.witness.record.RecordEncoder;
import org.thunderprism.witness.record.ResultDecoder;

/** A module in a process of Node.js; {@code node-runner.mjs} describes the requests. */
final class NodeSession implements Session {

    private static final int RUN = 1;
    private static final int DUMP = 2;
    private static final int RECEIVE = 3;

    /** Records of one request: bounds what both sides keep in memory. */
    private static final int RECORDS_AT_ONCE = 4_096;

    private final RunningProcess process;
    private final Program program;
    private final Path module;
    private final RecordLayout layout;
    private final RecordEncoder encoder;
    private final ResultDecoder decoder;
    private final Outbox outbox;

    NodeSession(RunningProcess process, Program program, Path module) {
        this.process = process;
        this.program = program;
        this.module = module;
        this.layout = RecordLayout.of(program);
        this.encoder = new RecordEncoder(layout);
        this.decoder = new ResultDecoder(layout);
        this.outbox = new Outbox(program);
    }

    @Override
    public List<Observation> run(List<long[]> records) throws WitnessException {
        List<Observation> observations = new ArrayList<>(records.size());
        for (int from = 0; from < records.size(); from += RECORDS_AT_ONCE) {
            runSome(records.subList(from, Math.min(records.size(), from + RECORDS_AT_ONCE)), observations);
        }
        return observations;
    }

    private void runSome(List<long[]> records, List<Observation> observations) throws WitnessException {
        int header = 2 * Integer.BYTES;
        ByteBuffer request = request(header + records.size() * layout.inputSize());
        request.putInt(RUN).putInt(records.size());
        for (int i = 0; i < records.size(); i++) {
            encoder.encode(records.get(i), request, header + i * layout.inputSize());
        }
        process.send(request.array());
        for (int i = 0; i < records.size(); i++) {
            ByteBuffer results = answer(decoder.size());
            observations.add(new Observation(decoder.results(results, 0), decoder.verdict(results, 0), sends()));
        }
        process.answered();
    }

    private List<SentMessage> sends() throws WitnessException {
        int used = process.receiveInt();
        return used == 0 ? List.of() : outbox.read(answer(used));
    }

    @Override
    public Observation receive(Message message, long... values) throws WitnessException {
        byte[] payload = MessageCodec.encode(message, values);
        process.send(request(2 * Integer.BYTES + payload.length)
                .putInt(RECEIVE)
                .putInt(payload.length)
                .put(payload)
                .array());
        if (process.receiveInt() == 0) {
            throw WitnessException.of(WitnessCode.STOPPED, "no receiver for " + message.getName());
        }
        Observation observation = new Observation(new long[0], Verdict.PASS, sends());
        process.answered();
        return observation;
    }

    @Override
    public MemorySnapshot memory() throws WitnessException {
        return new MemoryReader(program, this::dump).snapshot();
    }

    private byte[] dump(int address, int length) throws WitnessException {
        process.send(request(3 * Integer.BYTES)
                .putInt(DUMP)
                .putInt(address)
                .putInt(length)
                .array());
        byte[] bytes = process.receive(length);
        process.answered();
        return bytes;
    }

    private static ByteBuffer request(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer answer(int bytes) throws WitnessException {
        return ByteBuffer.wrap(process.receive(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        process.close();
        try {
            Files.deleteIfExists(module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
