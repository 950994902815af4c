package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays the sessions in {@code transcripts}: after {@code $} stands a command, then what it shows, and its exit code in brackets unless that
 * is 0. {@code <number>} stands for any number with the spaces before it,
 * {@code <spaces>} for spaces, {@code <hash>} for hexadecimal digits. With the system property {@code transcripts.update} the files are written anew.
 */
class TranscriptTest {

    private static final Path FOLDER = Path.of("transcripts");
    private static final Path TRACES = Path.of("target/transcripts");
    private static final String PROMPT = "$ thunder ";
    private static final Pattern PLACEHOLDER = Pattern.compile("<number>|<spaces>|<hash>");

    /** A command, and what it shows. */
    private record Step(String command, String output) {

        String[] arguments() {
            return Arrays.stream(command.split(" "))
                    .map(word -> word.equals("\"\"") ? "" : word)
                    .toArray(String[]::new);
        }
    }

    @TestFactory
    Stream<DynamicNode> transcripts() throws IOException {
        removeTraces();
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(TranscriptTest::container).toList().stream();
        }
    }

    /** Commands refuse to overwrite what an earlier run made. */
    private static void removeTraces() throws IOException {
        if (Files.exists(TRACES)) {
            try (Stream<Path> files = Files.walk(TRACES)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static DynamicNode container(Path file) {
        List<Step> steps = read(file);
        if (System.getProperty("transcripts.update") != null) {
            return DynamicTest.dynamicTest(file.getFileName().toString(), () -> update(file, steps));
        }
        return DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                steps.stream().map(step -> DynamicTest.dynamicTest(step.command(), () -> play(step))));
    }

    private static List<Step> read(Path file) {
        try {
            List<Step> steps = new ArrayList<>();
            for (String step : Files.readString(file).split("(?m)^" + Pattern.quote(PROMPT))) {
                if (!step.isEmpty()) {
                    String[] parts = step.split("\n", 2);
                    steps.add(new Step(parts[0], parts[1]));
                }
            }
            return steps;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void play(Step step) {
        String shown = Terminal.transcript(step.arguments());
        if (PLACEHOLDER.matcher(step.output()).find()) {
            assertThat(shown).matches(pattern(step.output()));
        } else {
            assertThat(shown).isEqualTo(step.output());
        }
    }

    private static Pattern pattern(String output) {
        String quoted = PLACEHOLDER.matcher(Pattern.quote(output)).replaceAll("\\\\E[ 0-9.,a-f]+\\\\Q");
        return Pattern.compile(quoted);
    }

    private static void update(Path file, List<Step> steps) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(PROMPT).append(step.command()).append('\n');
            String shown = Terminal.transcript(step.arguments());
            text.append(pattern(step.output()).matcher(shown).matches() ? step.output() : shown);
        }
        Files.writeString(file, text.toString());
    }
}
