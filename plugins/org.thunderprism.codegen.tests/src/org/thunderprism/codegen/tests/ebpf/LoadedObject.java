package org.thunderprism.codegen.tests.ebpf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thunderprism.compiler.interpret.MemorySnapshot;
import org.thunderprism.compiler.interpret.StateSnapshot;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.ebpf.ClangCompiler;
import org.thunderprism.witness.ebpf.MapReader;
import org.thunderprism.witness.process.ProcessResult;
import org.thunderprism.witness.process.ProcessRunner;

/** A program as an operator loads it, with bpftool into a BPF file system of its own. */
final class LoadedObject implements AutoCloseable {

    private static final Pattern VALUE = Pattern.compile("\"value\":\\[([^\\]]*)\\]");
    private static final Pattern RETURNED = Pattern.compile("\"retval\":(\\d+)");

    private final Program program;
    private final Path folder;

    LoadedObject(Program program) throws IOException, WitnessException {
        this.program = program;
        folder = Files.createTempDirectory("thunderprism");
        Path object = folder.resolve("sample.bpf.o");
        Files.write(
                object,
                new ClangCompiler()
                        .compile(program, Kernel.generate(program))
                        .value()
                        .get(0)
                        .bytes());
        Files.createDirectory(pins());
        run("mount", "-t", "bpf", "bpf", pins().toString());
        try {
            run(
                    "bpftool",
                    "prog",
                    "loadall",
                    object.toString(),
                    pins().resolve("programs").toString(),
                    "pinmaps",
                    pins().resolve("maps").toString());
        } catch (AssertionError refused) {
            close();
            throw refused;
        }
    }

    private Path pins() {
        return folder.resolve("pins");
    }

    /** The vertex that it is for. */
    String vertex() {
        return program.getVertex();
    }

    /** Where one of the object's programs is pinned; nothing is there when it has none of that name. */
    String path(String name) {
        return pins().resolve("programs").resolve(name).toString();
    }

    /** The content of state and counters that are not kept per CPU. */
    MemorySnapshot memory() throws WitnessException {
        return new MapReader(program, this::entries).snapshot();
    }

    /** The content of one state. */
    StateSnapshot state(String name) throws WitnessException {
        State state = program.getStates().stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new MapReader(program, this::entries).snapshot(state);
    }

    private ByteBuffer entries(String map) throws WitnessException {
        byte[] bytes = HexFormat.of()
                .parseHex(VALUE.matcher(dump(map))
                        .results()
                        .map(value -> value.group(1).replaceAll("\"0x|\"|,", ""))
                        .collect(Collectors.joining()));
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /** What a program returns for a packet. */
    int returned(String name, byte[] packet) throws IOException, WitnessException {
        Path file = Files.write(folder.resolve("packet"), packet);
        String answer = run("bpftool", "-j", "prog", "run", "pinned", path(name), "data_in", file.toString());
        Matcher matcher = RETURNED.matcher(answer.replace(" ", ""));
        assertThat(matcher.find()).as(answer).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** Runs a program so many times, one after another, on one CPU. */
    void repeat(String program, byte[] packet, int times, int cpu) throws IOException, WitnessException {
        Path file = Files.createTempFile(folder, "packet", "");
        try {
            run(
                    "taskset",
                    "--cpu-list",
                    Integer.toString(cpu),
                    "bpftool",
                    "prog",
                    "run",
                    "pinned",
                    pins().resolve("programs").resolve(program).toString(),
                    "data_in",
                    Files.write(file, packet).toString(),
                    "repeat",
                    Integer.toString(times));
        } finally {
            Files.delete(file);
        }
    }

    /** The sum of a member's values over all elements and CPUs of a map; bpftool writes values with their types' names. */
    long sumOf(String member, String map) throws WitnessException {
        return Pattern.compile("\"" + member + "\":\\[?(\\d+)")
                .matcher(dump(map))
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
    }

    /** Sets an element of a map. */
    void put(String map, byte[] key, byte[] value) throws WitnessException {
        List<String> command = new ArrayList<>(List.of("bpftool", "map", "update", "pinned", map(map), "key", "hex"));
        command.addAll(hex(key));
        command.addAll(List.of("value", "hex"));
        command.addAll(hex(value));
        run(command.toArray(String[]::new));
    }

    /** The content of a map, as bpftool writes it without blanks. */
    String dump(String map) throws WitnessException {
        return run("bpftool", "-j", "map", "dump", "pinned", map(map)).replaceAll("\\s", "");
    }

    private String map(String name) {
        return pins().resolve("maps").resolve(name).toString();
    }

    private static List<String> hex(byte[] bytes) {
        return List.of(HexFormat.ofDelimiter(" ").formatHex(bytes).split(" "));
    }

    private static String run(String... command) throws WitnessException {
        ProcessResult result = ProcessRunner.DEFAULT.run(List.of(command), new byte[0]);
        assertThat(result.exitCode())
                .as("%s: %s", String.join(" ", command), new String(result.errors(), StandardCharsets.UTF_8))
                .isZero();
        return new String(result.output(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException, WitnessException {
        run("umount", pins().toString());
        Files.deleteIfExists(folder.resolve("packet"));
        Files.deleteIfExists(folder.resolve("sample.bpf.o"));
        Files.deleteIfExists(pins());
        Files.deleteIfExists(folder);
    }
}
