package org.thunderprism.cli.tests.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/**
 * The programs in the documentation: {@code ```thunder} compiles, {@code ```thunder error=TP1101} gives that diagnostic. A block with
 * {@code file=name} stands beside them under that name.
 */
class SnippetsTest {

    private static final Path PAGES = Path.of("../org.thunderprism.doc/content");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)([^\\n]*)\\n(.*?)^```$");
    private static final Pattern SETTING = Pattern.compile("(\\w+)=(\\S+)");
    private static final Pipeline PIPELINE = new Pipeline(ThunderParser.create(), System::nanoTime);

    @TempDir
    private Path folder;

    /** A program of a page, with the files of the same page. */
    record Snippet(String page, int number, String text, String error, Map<String, String> files) {
        @Override
        public String toString() {
            return page + " #" + number;
        }
    }

    static Stream<Snippet> snippets() throws IOException {
        try (Stream<Path> pages = Files.walk(PAGES)) {
            return pages
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(SnippetsTest::snippets)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Snippet> snippets(Path page) {
        Map<String, String> files = new HashMap<>();
        List<Snippet> snippets = new ArrayList<>();
        Matcher block = BLOCK.matcher(read(page));
        while (block.find()) {
            Map<String, String> settings = new HashMap<>();
            SETTING.matcher(block.group(2)).results().forEach(each -> settings.put(each.group(1), each.group(2)));
            if (settings.containsKey("file")) {
                files.put(settings.get("file"), block.group(3));
            } else if (block.group(1).equals("thunder")) {
                String name = PAGES.relativize(page).toString();
                snippets.add(new Snippet(name, snippets.size() + 1, block.group(3), settings.get("error"), files));
            }
        }
        return snippets.stream();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void programsDoWhatThePageSays(Snippet snippet) throws IOException {
        for (Map.Entry<String, String> file : snippet.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Path program = Files.writeString(folder.resolve("snippet.thunder"), snippet.text());

        PipelineOptions options = PipelineOptions.until(Phase.FUSE);
        if (snippet.error() == null) {
            assertThat(PIPELINE.check(program, options).diagnostics())
                    .filteredOn(found -> found.getSeverity() == Severity.ERROR)
                    .isEmpty();
        } else {
            assertThat(PIPELINE.compile(program, options).diagnostics())
                    .extracting(Diagnostic::getCode)
                    .contains(snippet.error());
        }
    }
}
