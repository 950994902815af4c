package org.thunderprism.witness.p4;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.codegen.p4.RecordPacket;
import org.thunderprism.codegen.p4.Registers;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.SentMessage;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.p4.run.Switch;
import org.thunderprism.witness.p4.run.Switch.PortPacket;
import org.thunderprism.witness.record.MessageCodec;

/** Sends each record as a packet and reads the results from the packet that comes back. */
final class P4Session implements Session {

    /** Any port: what is sent comes back there. */
    private static final int PORT = 1;

    private final Switch device;
    private final Program program;
    private final RecordPacket layout;
    private final Registers registers;
    private final List<Send> sites;

    P4Session(Switch device, Program program) {
        this.device = device;
        this.program = program;
        this.layout = RecordPacket.of(program);
        this.registers = Registers.of(program);
        this.sites = SendSites.of(program);
    }

    @Override
    public List<Observation> run(List<long[]> records) throws WitnessException {
        List<Observation> observations = new ArrayList<>(records.size());
        for (long[] record : records) {
            observations.add(run(record));
        }
        return observations;
    }

    private Observation run(long[] record) throws WitnessException {
        PacketFields out = new PacketFields();
        ethernet(out, RecordPacket.ETHER_TYPE);
        for (int i = 0; i < record.length; i++) {
            out.put(layout.inputs().get(i).bits(), record[i]);
        }
        byte[] sent = out.toBytes();
        PacketFields in = answer(sent, sent.length);
        Verdict verdict = verdict(in);
        long[] results = new long[layout.results().size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = take(in, layout.results().get(i));
        }
        return new Observation(results, verdict, sends(in));
    }

    private static void ethernet(PacketFields out, int type) {
        out.put(48, 0).put(48, 0).put(16, type);
    }

    private static long take(PacketFields in, RecordPacket.Field field) {
        return field.type().canonical(in.take(field.bits()));
    }

    /** The results of what comes back for a packet of which the program reads {@code read} bytes. */
    private PacketFields answer(byte[] sent, int read) throws WitnessException {
        Optional<PortPacket> back = device.process(new PortPacket(PORT, sent));
        if (back.isEmpty() || back.get().port() != PORT) {
            throw WitnessException.of(WitnessCode.STOPPED, "a record has not come back");
        }
        return new PacketFields(back.get().bytes()).skip(read);
    }

    private static Verdict verdict(PacketFields in) throws WitnessException {
        int number = (int) in.take(8);
        VerdictKind kind = VerdictKind.get(number);
        if (kind == null) {
            throw WitnessException.of(WitnessCode.TOOL_OUTPUT, "artefact", "a verdict of the kind " + number);
        }
        return new Verdict(kind, in.take(64));
    }

    private List<SentMessage> sends(PacketFields in) {
        List<SentMessage> sends = new ArrayList<>();
        for (int site = 0; site < sites.size(); site++) {
            boolean sent = in.take(8) != 0;
            long[] values = new long[layout.sends().get(site).size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = take(in, layout.sends().get(site).get(i));
            }
            if (sent) {
                Send send = sites.get(site);
                sends.add(new SentMessage(send.getMessage(), values, List.copyOf(send.getTargets())));
            }
        }
        return sends;
    }

    @Override
    public Observation receive(Message message, long... values) throws WitnessException {
        PacketFields out = new PacketFields();
        ethernet(out, MessageLayout.ETHER_TYPE);
        out.put(MessageCodec.encode(message, values));
        // The program takes the message off and puts its results behind the Ethernet header.
        PacketFields in = answer(out.toBytes(), RecordPacket.ETHERNET_BYTES);
        Verdict verdict = verdict(in);
        layout.results().forEach(field -> in.take(field.bits()));
        return new Observation(new long[0], verdict, sends(in));
    }

    @Override
    public MemorySnapshot memory() {
        List<StateSnapshot> states =
                program.getStates().stream().map(this::snapshot).toList();
        Map<String, long[]> counters = new LinkedHashMap<>();
        for (Counter counter : program.getCounters()) {
            counters.put(counter.getName(), content(registers.of(counter)));
        }
        return new MemorySnapshot(states, counters);
    }

    private StateSnapshot snapshot(State state) {
        int rowSize = state.getFields().stream()
                .mapToInt(field -> Math.max(1, field.getLength()))
                .sum();
        long[] cells = new long[state.getSlots() * rowSize];
        int offset = 0;
        for (StateField field : state.getFields()) {
            long[] content = content(registers.of(field));
            int length = Math.max(1, field.getLength());
            for (int slot = 0; slot < state.getSlots(); slot++) {
                for (int element = 0; element < length; element++) {
                    cells[slot * rowSize + offset + element] =
                            field.getType().canonical(content[Registers.position(field, slot, element)]);
                }
            }
            offset += length;
        }
        return new StateSnapshot(state.getName(), rowSize, cells, held(state), keys(state));
    }

    private BitSet held(State state) {
        BitSet held = new BitSet();
        if (registers.held(state) != null) {
            long[] content = content(registers.held(state));
            for (int slot = 0; slot < content.length; slot++) {
                held.set(slot, content[slot] != 0);
            }
        }
        return held;
    }

    private long[] keys(State state) {
        int count = state.getKeys().size();
        if (state.getPolicy() == CollisionPolicy.SHARE || count == 0) {
            return new long[0];
        }
        long[] keys = new long[state.getSlots() * count];
        for (int key = 0; key < count; key++) {
            ValueType type = state.getKeys().get(key).getType();
            long[] content = content(registers.keys(state).get(key));
            for (int slot = 0; slot < state.getSlots(); slot++) {
                keys[slot * count + key] = type.canonical(content[slot]);
            }
        }
        return keys;
    }

    /** A register that the program never touches is not there, and would hold zeros. */
    private long[] content(Registers.Register register) {
        Integer number = device.registers().get(register.name());
        return number == null
                ? new long[register.size()]
                : device.machine().register(number).clone();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
