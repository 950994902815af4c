package org.thunderprism.witness.wasm;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.ChicoryException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.ProgramMemory;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.SentMessage;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.record.MessageCodec;
import org.thunderprism.witness.record.RecordEncoder;
import org.thunderprism.witness.record.ResultDecoder;

/** A module in Chicory. */
final class ChicorySession implements Session {

    private final Instance instance;
    private final Memory memory;
    private final Program program;
    private final RecordLayout layout;
    private final RecordEncoder encoder;
    private final ResultDecoder decoder;
    private final Outbox outbox;
    private final int outboxAddress;
    private final int recordAddress;
    private final ExportFunction observe;

    ChicorySession(Instance instance, Program program) {
        this.instance = instance;
        this.memory = instance.memory();
        this.program = program;
        this.layout = RecordLayout.of(program);
        this.encoder = new RecordEncoder(layout);
        this.decoder = new ResultDecoder(layout);
        this.outbox = new Outbox(program);
        this.outboxAddress = ProgramMemory.of(program).outbox();
        this.recordAddress = (int) instance.exports().global("record").getValue();
        this.observe = instance.export("observe");
    }

    @Override
    public List<Observation> run(List<long[]> records) throws WitnessException {
        List<Observation> observations = new ArrayList<>(records.size());
        byte[] inputs = new byte[layout.inputSize()];
        ByteBuffer buffer = ByteBuffer.wrap(inputs).order(ByteOrder.LITTLE_ENDIAN);
        try {
            for (long[] record : records) {
                encoder.encode(record, buffer, 0);
                memory.write(recordAddress, inputs);
                observe.apply(recordAddress);
                observations.add(observation());
            }
        } catch (ChicoryException e) {
            throw WitnessException.of(WitnessCode.STOPPED, e.getMessage());
        }
        return observations;
    }

    private Observation observation() throws WitnessException {
        ByteBuffer results = bytes(recordAddress + layout.inputSize(), decoder.size());
        return new Observation(decoder.results(results, 0), decoder.verdict(results, 0), sends());
    }

    private List<SentMessage> sends() {
        int used = outbox.isUsed() ? memory.readInt(outboxAddress) : 0;
        return used == 0 ? List.of() : outbox.read(bytes(outboxAddress + Outbox.headerBytes(), used));
    }

    @Override
    public Observation receive(Message message, long... values) throws WitnessException {
        try {
            memory.write(recordAddress, MessageCodec.encode(message, values));
            if (instance.export("receive").apply(recordAddress)[0] == 0) {
                throw WitnessException.of(WitnessCode.STOPPED, "no receiver for " + message.getName());
            }
            return new Observation(new long[0], Verdict.PASS, sends());
        } catch (ChicoryException e) {
            throw WitnessException.of(WitnessCode.STOPPED, e.getMessage());
        }
    }

    @Override
    public MemorySnapshot memory() throws WitnessException {
        return new MemoryReader(program, memory::readBytes).snapshot();
    }

    private ByteBuffer bytes(int address, int length) {
        return ByteBuffer.wrap(memory.readBytes(address, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        // The instance is garbage once nobody refers to it.
    }
}
