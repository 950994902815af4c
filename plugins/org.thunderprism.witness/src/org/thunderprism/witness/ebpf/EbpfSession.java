package org.thunderprism.witness.ebpf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.ebpf.message.Outbox;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.SentMessage;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.RunningProcess;
import org.thunderprism.witness.record.MessageCodec;
import org.thunderprism.witness.record.RecordEncoder;
import org.thunderprism.witness.record.ResultDecoder;

/** A program in the kernel; {@code runner.c} describes the requests. */
final class EbpfSession implements Session {

    private static final int RUN = 1;
    private static final int DUMP = 2;
    private static final int RECEIVE = 3;

    /** Return values of an XDP program. */
    private static final int XDP_ABORTED = 0;

    /** Bytes of an Ethernet header: two addresses and the type of what follows. */
    private static final int ETHERNET_BYTES = 14;

    private static final int ETHER_TYPE_OFFSET = 12;
    private static final int SMALLEST_PACKET = 64;

    /** Bytes of one request: bounds what both sides keep in memory. */
    private static final int REQUEST_BYTES = 4 << 20;

    private final RunningProcess process;
    private final Program program;
    private final RecordLayout layout;
    private final RecordEncoder encoder;
    private final ResultDecoder decoder;
    private final List<Send> sites;
    private final int packetBytes;
    private final int letterBytes;

    EbpfSession(RunningProcess process, Program program) {
        this.process = process;
        this.program = program;
        this.layout = RecordLayout.of(program);
        this.encoder = new RecordEncoder(layout);
        this.decoder = new ResultDecoder(layout);
        this.sites = SendSites.of(program);
        this.packetBytes = Math.max(SMALLEST_PACKET, layout.size());
        this.letterBytes = Outbox.HEADER_BYTES + Outbox.payloadBytes(program);
    }

    @Override
    public List<Observation> run(List<long[]> records) throws WitnessException {
        List<Observation> observations = new ArrayList<>(records.size());
        int atOnce = Math.max(1, REQUEST_BYTES / packetBytes);
        for (int from = 0; from < records.size(); from += atOnce) {
            runSome(records.subList(from, Math.min(records.size(), from + atOnce)), observations);
        }
        return observations;
    }

    private void runSome(List<long[]> records, List<Observation> observations) throws WitnessException {
        int header = 3 * Integer.BYTES;
        ByteBuffer request = request(RUN, packetBytes, records.size());
        for (int i = 0; i < records.size(); i++) {
            encoder.encode(records.get(i), request, header + i * packetBytes);
        }
        process.send(request.array());
        for (int i = 0; i < records.size(); i++) {
            if (process.receiveInt() == XDP_ABORTED) {
                throw WitnessException.of(WitnessCode.STOPPED, "the program gave up on a record");
            }
            ByteBuffer packet = answer(packetBytes);
            observations.add(new Observation(
                    decoder.results(packet, layout.inputSize()),
                    decoder.verdict(packet, layout.inputSize()),
                    letters()));
        }
        process.answered();
    }

    private List<SentMessage> letters() throws WitnessException {
        int count = process.receiveInt();
        List<SentMessage> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ByteBuffer letter = answer(letterBytes);
            Send send = sites.get(letter.getInt());
            byte[] payload = new byte[letter.getInt()];
            letter.get(payload);
            messages.add(new SentMessage(
                    send.getMessage(),
                    MessageCodec.decode(send.getMessage(), payload),
                    List.copyOf(send.getTargets())));
        }
        return List.copyOf(messages);
    }

    @Override
    public Observation receive(Message message, long... values) throws WitnessException {
        byte[] payload = MessageCodec.encode(message, values);
        int length = Math.max(SMALLEST_PACKET, ETHERNET_BYTES + payload.length);
        ByteBuffer request = request(RECEIVE, length, 1);
        int packet = 3 * Integer.BYTES;
        request.put(packet + ETHER_TYPE_OFFSET, (byte) (MessageLayout.ETHER_TYPE >> Byte.SIZE));
        request.put(packet + ETHER_TYPE_OFFSET + 1, (byte) MessageLayout.ETHER_TYPE);
        request.put(packet + ETHERNET_BYTES, payload);
        process.send(request.array());
        boolean known = process.receiveInt() != XDP_ABORTED;
        process.receive(length);
        Observation observation = new Observation(new long[0], Verdict.PASS, letters());
        process.answered();
        if (!known) {
            throw WitnessException.of(WitnessCode.STOPPED, "no receiver for " + message.getName());
        }
        return observation;
    }

    @Override
    public MemorySnapshot memory() throws WitnessException {
        return new MapReader(program, this::dump).snapshot();
    }

    /** The entries of an array map, one after another. */
    private ByteBuffer dump(String map) throws WitnessException {
        byte[] name = map.getBytes(StandardCharsets.UTF_8);
        process.send(ByteBuffer.allocate(2 * Integer.BYTES + name.length)
                .order(ByteOrder.nativeOrder())
                .putInt(DUMP)
                .putInt(name.length)
                .put(name)
                .array());
        long bytes = (long) process.receiveInt() * process.receiveInt();
        if (bytes == 0 || bytes > Integer.MAX_VALUE) {
            throw WitnessException.of(WitnessCode.TOOL_OUTPUT, "runner", bytes + " bytes in map " + map);
        }
        ByteBuffer entries = answer((int) bytes);
        process.answered();
        return entries;
    }

    private static ByteBuffer request(int operation, int length, int count) {
        ByteBuffer request =
                ByteBuffer.allocate(3 * Integer.BYTES + length * count).order(ByteOrder.nativeOrder());
        return request.putInt(operation).putInt(length).putInt(count);
    }

    private ByteBuffer answer(int bytes) throws WitnessException {
        return ByteBuffer.wrap(process.receive(bytes)).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        process.close();
    }
}
