package org.thunderprism.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thunderprism.witness.WitnessException;

/** Times XDP programs against each other in this machine's kernel; {@code peers/time_xdp.c} does the work. */
final class XdpTimer {

    private static final int SHORTEST_PACKET = 64;

    private final Path folder;
    private final List<String> subjects = new ArrayList<>();

    /** @param folder for what is compiled */
    XdpTimer(Path folder) {
        this.folder = folder;
    }

    /**
     * What was seen of one program.
     *
     * @param returned by the program, packet by packet
     * @param nanoseconds a packet, all packets alike, the test run itself included
     */
    record Measured(List<Long> returned, Timing nanoseconds) {}

    /** Compiles a program's C; further folders are searched for headers. */
    void add(Path source, String program, List<byte[]> packets) throws IOException, WitnessException {
        Path object = folder.resolve(program + ".o");
        Tools.run(
                "clang",
                "-O2",
                "-g",
                "-target",
                "bpf",
                "-mcpu=v3",
                "-I" + folder,
                "-I" + systemHeaders(),
                "-c",
                source.toString(),
                "-o",
                object.toString());
        subjects.addAll(
                List.of(object.toString(), program, write(program, packets).toString()));
    }

    private Path write(String program, List<byte[]> packets) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(packets.stream()
                        .mapToInt(packet -> Integer.BYTES + Math.max(packet.length, SHORTEST_PACKET))
                        .sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        for (byte[] packet : packets) {
            int length = Math.max(packet.length, SHORTEST_PACKET);
            bytes.putInt(length).put(Arrays.copyOf(packet, length));
        }
        return Files.write(folder.resolve(program + ".packets"), bytes.array());
    }

    /**
     * Times all programs on all their packets.
     *
     * @param rounds through all programs and packets
     * @param repeat runs of a program on a packet in each round
     */
    List<Measured> measure(int rounds, int repeat) throws WitnessException {
        Path timer = folder.resolve("time_xdp");
        Tools.run("clang", "-O2", Tools.peer("time_xdp.c"), "-o", timer.toString(), "-lbpf", "-lelf", "-lz");
        List<String> command =
                new ArrayList<>(List.of(timer.toString(), String.valueOf(rounds), String.valueOf(repeat)));
        command.addAll(subjects);
        List<List<Long>> returned = new ArrayList<>();
        List<List<Timing>> times = new ArrayList<>();
        Tools.run(command.toArray(String[]::new)).lines().forEach(line -> {
            String[] fields = line.split(" ");
            if (Integer.parseInt(fields[0]) == returned.size()) {
                returned.add(new ArrayList<>());
                times.add(new ArrayList<>());
            }
            returned.getLast().add(Long.valueOf(fields[2]));
            times.getLast()
                    .add(Timing.of(Arrays.stream(fields)
                            .skip(3)
                            .mapToDouble(Double::parseDouble)
                            .toArray()));
        });
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < returned.size(); i++) {
            measured.add(new Measured(returned.get(i), Timing.mean(times.get(i).toArray(Timing[]::new))));
        }
        return measured;
    }

    /** Debian keeps the kernel's {@code asm} headers in a folder of the machine's architecture. */
    private static String systemHeaders() throws WitnessException {
        return "/usr/include/" + Tools.run("gcc", "-print-multiarch").strip();
    }
}
