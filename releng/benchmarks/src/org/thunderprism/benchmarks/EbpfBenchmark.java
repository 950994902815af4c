package org.thunderprism.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thunderprism.benchmarks.XdpTimer.Measured;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.record.RecordEncoder;

/**
 * Nanoseconds a packet of the published model in the kernel: the compiler's program against {@code peers/mlp_b.bpf.c}, which a person wrote
 * for the same tables, and against an empty program, which is what a test run costs by itself. Needs the right to load eBPF programs.
 *
 * <p>Arguments: the model in Pegasus' JSON and a data set; without them those of the published data that THUNDER_SHARED_DATA points to.
 */
public final class EbpfBenchmark {

    private static final int PACKETS = 16;

    private static final int ROUNDS = 12;
    private static final int REPEAT = 500_000;

    /** The bytes of the peer's features, which it reads without gaps. */
    private static final int[] PEER_BYTES = {1, 2, 1, 1, 2, 4, 2, 4, 4, 4};

    private EbpfBenchmark() {}

    public static void main(String[] arguments) throws IOException, WitnessException {
        Path model = arguments.length > 0 ? Path.of(arguments[0]) : Places.published("pegasus_mlp_b.json");
        Path data = arguments.length > 1 ? Path.of(arguments[1]) : Places.published("ciciot2022.csv");
        try (Workspace workspace = new Workspace()) {
            List<Measured> measured = measure(model, data, workspace.folder());
            if (!measured.get(0).returned().equals(measured.get(1).returned())) {
                throw new IllegalStateException("the programs disagree: "
                        + measured.get(0).returned() + " and " + measured.get(1).returned());
            }
            report(
                    measured.get(0).nanoseconds(),
                    measured.get(1).nanoseconds(),
                    measured.get(2).nanoseconds());
        }
    }

    private static List<Measured> measure(Path model, Path data, Path folder) throws IOException, WitnessException {
        MeasuredProgram program = MeasuredProgram.published(model, folder);
        List<long[]> rows = program.records(data, PACKETS);
        GeneratedFile generated = program.artefact(new EbpfGenerator(), EbpfGenerator.KIND);
        Path source = Files.write(folder.resolve("generated.bpf.c"), generated.bytes());
        Files.writeString(
                folder.resolve("mlp_b_tables.h"), Tools.run("python3", Tools.peer("make_tables.py"), model.toString()));
        XdpTimer timer = new XdpTimer(folder);
        timer.add(source, "thunder_record", records(program, rows));
        timer.add(
                Places.PEERS.resolve("mlp_b.bpf.c"),
                "mlp_b",
                rows.stream().map(EbpfBenchmark::peerPacket).toList());
        timer.add(Places.PEERS.resolve("empty.bpf.c"), "empty", List.of(new byte[0]));
        return timer.measure(ROUNDS, REPEAT);
    }

    private static List<byte[]> records(MeasuredProgram program, List<long[]> rows) {
        RecordLayout layout = RecordLayout.of(program.program());
        RecordEncoder encoder = new RecordEncoder(layout);
        List<byte[]> records = new ArrayList<>();
        for (long[] row : rows) {
            ByteBuffer record = ByteBuffer.allocate(layout.size()).order(ByteOrder.LITTLE_ENDIAN);
            encoder.encode(row, record, 0);
            records.add(record.array());
        }
        return records;
    }

    private static byte[] peerPacket(long[] row) {
        ByteBuffer packet = ByteBuffer.allocate(row.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < row.length; i++) {
            packet.putLong(packet.position(), row[i]).position(packet.position() + PEER_BYTES[i]);
        }
        return packet.array();
    }

    private static void report(Timing generated, Timing peer, Timing empty) {
        System.out.printf(Locale.ROOT, "%-22s %8s %8s%n", "ns/packet", "minimum", "median");
        row("generated", generated);
        row("hand-written C", peer);
        row("empty program", empty);
        System.out.printf(
                Locale.ROOT,
                "%-22s %8.2f %8.2f%n",
                "generated / C",
                generated.minimum() / peer.minimum(),
                generated.median() / peer.median());
        System.out.printf(
                Locale.ROOT,
                "%-22s %8.2f %8.2f%n",
                "the same, less empty",
                (generated.minimum() - empty.minimum()) / (peer.minimum() - empty.minimum()),
                (generated.median() - empty.median()) / (peer.median() - empty.median()));
    }

    private static void row(String name, Timing timing) {
        System.out.printf(Locale.ROOT, "%-22s %8.1f %8.1f%n", name, timing.minimum(), timing.median());
    }
}
