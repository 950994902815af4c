package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.lang.ide.codelens.CodeLenses;
import org.thunderprism.lang.ide.contentassist.Completion;
import org.thunderprism.lang.ide.contentassist.CompletionDocumentation;
import org.thunderprism.lang.ide.contentassist.Completions;
import org.thunderprism.lang.ide.hover.Hovers;
import org.thunderprism.lang.ide.quickfix.Assists;
import org.thunderprism.lang.ide.quickfix.Finding;
import org.thunderprism.lang.ide.quickfix.Fix;
import org.thunderprism.lang.ide.quickfix.QuickFixes;
import org.thunderprism.lang.ide.quickfix.TextChange;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.model.prism.Diagnostic;

/** All services asked at every place of the programs in the language reference, whole and broken off there. */
class EveryPlaceTest extends EditingTest {

    private static final Path REFERENCE = Path.of("../org.thunderprism.doc/content/language");
    private static final Pattern PROGRAM = Pattern.compile("(?ms)^```thunder[^\\n]*\\n(.*?)^```$");

    /** Places of a text that are tried, about; an odd distance comes by all kinds of tokens. */
    private static final int PLACES = 15;

    static Stream<String> programs() throws IOException {
        List<String> programs = new ArrayList<>();
        try (Stream<Path> pages = Files.list(REFERENCE)) {
            pages.sorted().forEach(page -> {
                Matcher program = PROGRAM.matcher(read(page));
                while (program.find()) {
                    programs.add(program.group(1));
                }
            });
        }
        return programs.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("programs")
    void everythingCanBeAsked(String text) {
        int distance = Math.max(1, text.length() / PLACES);
        SourceFile whole = program(text);
        for (int offset = 0; offset <= text.length(); offset += distance) {
            ask(whole, offset);
        }
        for (int end = 0; end <= text.length(); end += distance) {
            SourceFile broken = program(text.substring(0, end));
            ask(broken, end);
            mend(broken);
        }
    }

    private static void ask(SourceFile file, int offset) {
        int length = file.text().length();
        service(Hovers.class)
                .at(file, offset)
                .ifPresent(hover -> assertThat(hover.offset() + hover.length()).isLessThanOrEqualTo(length));
        List<Completion> completions = service(Completions.class).at(file, offset);
        for (Completion completion : completions) {
            assertThat(completion.offset() + completion.length()).isBetween(offset, length);
        }
        completions.stream()
                .limit(5)
                .forEach(completion -> service(CompletionDocumentation.class).of(file, completion.documentation()));
        service(Assists.class).at(file, offset, Math.min(length, offset + 5)).forEach(fix -> check(fix, length));
    }

    private static void mend(SourceFile file) {
        for (Diagnostic diagnostic : file.program().diagnostics()) {
            service(QuickFixes.class)
                    .of(file, Finding.of(diagnostic))
                    .forEach(fix -> check(fix, file.text().length()));
        }
        CodeLenses lenses = service(CodeLenses.class);
        lenses.of(file).forEach(lens -> assertThat(lenses.text(file, lens)).isNotNull());
    }

    private static void check(Fix fix, int length) {
        assertThat(fix.changes()).isNotEmpty();
        for (TextChange change : fix.changes()) {
            assertThat(change.offset()).as(fix.title()).isBetween(0, length);
            assertThat(change.offset() + change.length()).as(fix.title()).isBetween(0, length);
        }
    }
}
