package org.thunderprism.cli.tests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.cli.Main;

/**
 * The program as a process of its own with a heap of one gigabyte, before files that mean harm: it ends by itself, with findings that
 * have a code and a place, without a stack trace, and leaves every file as it was. Several files share a process, because a
 * process costs more than most files.
 */
class HostileProcessTest {

    /** A guard against what does not end: processor time, which other work on the machine does not count to. */
    private static final Duration PROCESSOR_TIME_PER_FILE = Duration.ofSeconds(10);

    private static final int NO_PROGRAM_BYTES = 10 << 20;
    /** Just below the bound of a file. */
    private static final int MANY = (8 << 20) - 200;

    private static final String HEADER = "program p version \"1.0.0\" facet bolt\n";
    private static final String INPUT = "input Packet { value : u32  small : i8 }\n";

    @TempDir
    private Path folder;

    private final Map<String, String> files = new LinkedHashMap<>();

    private record Ended(int exitCode, String out, String err) {}

    @Test
    void textsThatAreNoPrograms() throws Exception {
        byte[] noise = new byte[NO_PROGRAM_BYTES];
        new Random(7).nextBytes(noise);
        Files.write(folder.resolve("noise.thunder"), noise);
        Files.write(folder.resolve("utf16.thunder"), program("module m { }").getBytes(StandardCharsets.UTF_16));
        writeBytes("broken", "C328");
        writeBytes("surrogate", "2F2FEDA080");
        writeBytes("overlong", "2F2FC0AF");
        writeBytes("beyond", "2F2FF5808080");
        writeBytes("cut", "2F2FE282");
        Files.createDirectory(folder.resolve("directory.thunder"));
        files.put("nul", "\0".repeat(MANY));
        files.put("escape", program("module \u001b[2J { }"));
        files.put("line", "a".repeat(NO_PROGRAM_BYTES));
        files.put("word", "a".repeat(MANY));
        files.put("name", program("module m { let a = " + "b".repeat(100_000) + " }"));
        files.put("parentheses", "(".repeat(NO_PROGRAM_BYTES));
        files.put("open_parentheses", program("module m { let a = " + "(".repeat(MANY)));
        files.put("comment", program("/*" + "*".repeat(MANY)));
        files.put("string", program("import \"" + "x".repeat(MANY)));
        files.put("backslashes", program("import \"" + "\\".repeat(MANY)));
        files.put("digits", program("const A = " + "9".repeat(MANY)));
        files.put("elements", program("module m { let a = [" + "1, ".repeat(500_000) + "1] }"));

        checkEach("noise", "utf16", "broken", "surrogate", "overlong", "beyond", "cut", "directory");
    }

    @Test
    void nestingWithoutEnd() throws Exception {
        String begin = "module m { ";
        Stream.of("if value == 1 { ", "for i in 0 ..< 1 { ", "select min (i in 0 ..< 2) i { ", "match value { 1 => { ")
                .forEach(block -> files.put("block" + files.size(), program(begin + block.repeat(10_000))));
        Stream.of("(", "[", "-", "!", "min(", "value[", "true ? ", "sum(i in 0 ..< 2) ", "value + (")
                .forEach(part -> files.put("part" + files.size(), program(begin + "let a = " + part.repeat(10_000))));
        Stream.of("[0]", ".x", " as u32", " + value", " ? 1 : 1")
                .forEach(part -> files.put("tail" + files.size(), program(begin + "let a = 1" + part.repeat(10_000))));
        files.put("else", program(begin + "if value == 1 { } " + "else if value == 2 { } ".repeat(10_000) + "}"));
        files.put("tree", program("table t(k: u8 fuzzy) -> u8 { tree " + "k <= 1 ? ".repeat(10_000)));

        checkEach();
    }

    @Test
    void programsThatAskForTooMuch() throws Exception {
        String loop = "for %s in 0 ..< 1000000000 { ";
        files.put("loop", program("module m { " + loop.formatted("i") + "} }"));
        String loops =
                IntStream.range(0, 9).mapToObj(i -> loop.formatted("i" + i)).collect(Collectors.joining());
        files.put("loops", program("module m { " + loops + "pass " + "}".repeat(10)));
        files.put("fold", program("module m { let a = sum(i in 0 ..< 1000000000) value }"));
        files.put("selection", program("module m { select min (i in 0 ..< 1000000000) value ^ i { pass } }"));
        files.put("bounds", program("module m { for i in 0 ..< 1 << 200 { pass } }"));
        files.put("doubling", program(doubling("f%1$d(x) + f%1$d(x)") + "module m { let a = f40(value) }"));
        files.put("squaring", program(doubling("f%1$d(f%1$d(x))") + "module m { let a = f40(value) }"));
        files.put("recursion", program("fn f(x: u32) -> u32 = f(x)\nmodule m { let a = f(value) }"));
        files.put("shift", program("const A = 1 << 1000000000\nmodule m { let a = value + A }"));
        files.put("vector", program("fn f(x: u32[1000000000]) -> u32 = x[0]\nmodule m { let a = value }"));
        files.put("width_0", HEADER + "input Packet { value : u0 }");
        files.put("width_65", HEADER + "input Packet { value : u65 }");
        files.put("state", program("state s(value) slots 1 << 62 share locked { a : u64 }\nmodule m { s.a = 1 }"));
        files.put("counter", program("module m { counter c[1 << 62] c[0] += 1 }"));
        Stream.of("size 1, stride 0", "size 1, stride 1 << 62", "size 1 << 62", "size 0 - 1")
                .forEach(blocks -> files.put(
                        "blocks" + files.size(),
                        program("table t(k: u32 range) -> u32 { 0 .. 1 => 1 }\n"
                                + "module m { let a = map(partition([value], " + blocks + "), table t) }")));

        checkEach();
    }

    @Test
    void importsThatLeadAstray() throws Exception {
        Files.createSymbolicLink(folder.resolve("endless.thunder"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("circle.thunder"), folder.resolve("circle.thunder"));
        Files.createDirectory(folder.resolve("directory.thunder"));
        Stream.of(
                        "endless.thunder",
                        "circle.thunder",
                        "directory.thunder",
                        "../../../../../../etc/passwd",
                        "/dev/zero",
                        "a".repeat(100_000),
                        "a/".repeat(50_000) + "b",
                        "../".repeat(50_000) + "b",
                        "\\n\\u001b[31m",
                        "http://localhost:1/a.thunder")
                .forEach(path -> files.put("import" + files.size(), HEADER + "import \"" + path + "\"\n" + INPUT));
        files.put("many", HEADER + "import \"none.thunder\"\n".repeat(100_000) + INPUT);
        files.put("one", "import \"two.thunder\"\nconst ONE = a\n");
        files.put("two", "import \"one.thunder\"\nconst TWO = b\n");
        files.put("self", HEADER + "import \"self.thunder\"\n" + INPUT + "module m { let a = value + b }");

        checkEach("endless", "circle", "directory");
        Files.delete(folder.resolve("endless.thunder"));
        Files.delete(folder.resolve("circle.thunder"));
    }

    @Test
    void modelsAndTablesThatAreNone() throws Exception {
        Map<String, String> models = new TreeMap<>(Map.of(
                "deep", "[".repeat(NO_PROGRAM_BYTES),
                "objects", "{\"a\":".repeat(2 << 20),
                "number", "{\"layers\": " + "9".repeat(NO_PROGRAM_BYTES) + "}",
                "nan", model("[NaN, 1]"),
                "power", model("[1e999999999, 1]"),
                "block", model("[1, 2]").replace("\"block_size\":1", "\"block_size\":2147483647"),
                "feature", model("[1, 2]").replace("\"feature\":[0]", "\"feature\":[-1]"),
                "parts", "{\"layers\":[{}]}",
                "open", "{\"layers\":[{\"block_size\":1,\"blocks\":[",
                "binary", "\0\1\2"));
        for (Map.Entry<String, String> model : models.entrySet()) {
            Files.writeString(folder.resolve("model_" + model.getKey() + ".json"), model.getValue());
            files.put(
                    "model_" + model.getKey(),
                    program("model n = pegasus \"model_" + model.getKey()
                            + ".json\"\nmodule m { let a = n([value as i32]) }"));
        }
        Map<String, String> tables = new TreeMap<>(Map.of(
                "line", "key,result\n" + "1,".repeat(NO_PROGRAM_BYTES / 2),
                "cell", "key,result\n" + "1".repeat(NO_PROGRAM_BYTES) + ",1\n",
                "rows", "key,result\n" + "1,1\n".repeat(1_000_001),
                "quotes", "key,result\n\"" + "1\n".repeat(NO_PROGRAM_BYTES / 2),
                "nul", "key,result\n\0,1\n"));
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Files.writeString(folder.resolve("table_" + table.getKey() + ".csv"), table.getValue());
            files.put(
                    "table_" + table.getKey(),
                    program("table t(key: u8) -> u8 from \"table_" + table.getKey()
                            + ".csv\"\nmodule m { let a = t(value as u8) }"));
        }

        checkEach();
    }

    @Test
    void largeProgramsThatAreSound() throws Exception {
        files.put("winner", program("module m { let a = argmax([" + repeat(30_000, "value ^ %d") + "]) }"));
        files.put("arguments", program("module m { let a = min(" + repeat(30_000, "value") + ") }"));
        files.put("enum", program("enum E { " + repeat(60_000, "A%d") + " }\nmodule m { let a = E.A7 }"));
        files.put("division", program("const A = 1 / 0\nmodule m { let a = value / 0  let b = value % A }"));
        files.put("bom", "\uFEFF" + program("module m { let a = value }"));
        files.put("crlf", program("module m { let a = value }").replace("\n", "\r\n"));
        files.put("blanks", program("module m { let a = value }") + "\r\n".repeat(MANY / 2));
        files.put("chain", program("module m { let a = value" + " + value".repeat(490) + " }"));

        Ended ended = undisturbed(names(), arguments("check", names()));

        assertThat(ended.err()).isEqualTo("8 files checked, nothing found\n");
        assertThat(ended.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "quotes", "noise", "cell"})
    void dataSetsThatAreNone(String kind) throws Exception {
        byte[] noise = new byte[NO_PROGRAM_BYTES];
        new Random(7).nextBytes(noise);
        byte[] content = switch (kind) {
            case "line" -> "1,".repeat(NO_PROGRAM_BYTES / 2).getBytes(StandardCharsets.UTF_8);
            case "quotes" -> ("value,small\n\"" + "1\n".repeat(NO_PROGRAM_BYTES / 2)).getBytes(StandardCharsets.UTF_8);
            case "cell" -> ("value,small\n" + "1".repeat(NO_PROGRAM_BYTES) + ",1\n").getBytes(StandardCharsets.UTF_8);
            default -> noise;
        };
        Path data = Files.write(folder.resolve("data.csv"), content);
        files.put("program", program("module m { let a = value as u8 + (small as u8) }"));

        Ended ended =
                undisturbed(names(), List.of("run", path("program"), "--on", "interp", "--data", data.toString()));

        assertThat(ended.err()).containsPattern("(?m)^" + data + "(:\\d+:\\d+)?: error TP50\\d\\d: ");
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    private static String program(String text) {
        return HEADER + INPUT + text;
    }

    private static String repeat(int count, String part) {
        return IntStream.range(0, count).mapToObj(part::formatted).collect(Collectors.joining(", "));
    }

    private static String doubling(String body) {
        StringBuilder functions = new StringBuilder("fn f0(x: u32) -> u32 = x\n");
        for (int i = 1; i <= 40; i++) {
            functions
                    .append("fn f%d(x: u32) -> u32 = ".formatted(i))
                    .append(body.formatted(i - 1))
                    .append('\n');
        }
        return functions.toString();
    }

    private static String model(String row) {
        return "{\"layers\":[{\"block_size\":1,\"blocks\":[{\"feature\":[0],\"threshold\":[5],\"table\":[%s,[1,2]]}]}]}"
                .formatted(row);
    }

    private void writeBytes(String name, String hexadecimal) throws IOException {
        Files.write(Path.of(path(name)), HexFormat.of().parseHex(hexadecimal));
    }

    private String path(String name) {
        return folder.resolve(name + ".thunder").toString();
    }

    private List<String> names() {
        return List.copyOf(files.keySet());
    }

    private List<String> arguments(String command, List<String> names) {
        return Stream.concat(Stream.of(command), names.stream().map(this::path)).toList();
    }

    /** Every file, and those that are there already, gets an error at a place in it, or in what it reads. */
    private void checkEach(String... others) throws Exception {
        List<String> names =
                Stream.concat(files.keySet().stream(), Arrays.stream(others)).toList();
        List<String> arguments = new ArrayList<>(arguments("check", names));
        arguments.add("--format=json");

        Ended ended = undisturbed(names, arguments);

        assertThat(ended.err()).isEmpty();
        List<String> found = new ArrayList<>();
        for (JsonNode each : new ObjectMapper().readTree(ended.out()).get("diagnostics")) {
            if (each.get("severity").asText().equals("error")) {
                assertThat(each.get("code").asText()).matches("TP[1-5]\\d{3}");
                assertThat(each.get("line").asInt()).as(each.toString()).isPositive();
                assertThat(each.get("column").asInt()).as(each.toString()).isPositive();
                assertThat(each.get("message").asText()).hasSizeLessThan(10_000);
                Path file = Path.of(each.get("file").asText()).getFileName();
                found.add(file.toString().replaceFirst("\\.[a-z]+$", ""));
            }
        }
        assertThat(found).containsAll(names);
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    /** Writes the files, runs the program, and makes sure that everything is as it was. */
    private Ended undisturbed(List<String> names, List<String> arguments) throws Exception {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(Path.of(path(file.getKey())), file.getValue());
        }
        Map<String, String> before = state();
        Ended ended = run(names.size(), arguments);
        assertThat(state()).isEqualTo(before);
        String shown = ended.out() + ended.err();
        assertThat(Stream.of("Exception", "\tat ", "TP69", "\u001b", "\0")).noneMatch(shown::contains);
        return ended;
    }

    /** What the folder holds: names, sizes and times of change. */
    private Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.toList()) {
                if (Files.isRegularFile(file)) {
                    state.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
                } else {
                    state.put(file.toString(), "");
                }
            }
        }
        return state;
    }

    private static Ended run(int count, List<String> arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("hostile", ".out");
        Path err = Files.createTempFile("hostile", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dguice_bytecode_gen_option=DISABLED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path").replace(' ', File.pathSeparatorChar),
                Main.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        Duration patience = PROCESSOR_TIME_PER_FILE.multipliedBy(count);
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            Duration spent = process.info().totalCpuDuration().orElse(Duration.ZERO);
            if (spent.compareTo(patience) > 0) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("still running after " + spent + " of processor time: " + arguments);
            }
        }
        Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }
}
