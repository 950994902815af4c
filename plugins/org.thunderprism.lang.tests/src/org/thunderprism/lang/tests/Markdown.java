package org.thunderprism.lang.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation. */
record Markdown(Path file, String text) {

    private static final Pattern SNIPPET = Pattern.compile("(?m)^```thunder([^\\n]*)\\n(.*?)^```", Pattern.DOTALL);

    /**
     * A program in a page.
     *
     * @param line 1-based, where the program begins
     * @param error the code that it must bring, or null when it must bring no error
     */
    record Snippet(int line, String error, String text) {}

    static List<Markdown> pages(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of("../org.thunderprism.doc/content").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Markdown::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Markdown read(Path file) {
        try {
            return new Markdown(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name();
    }

    String name() {
        return file.getFileName().toString().replace(".md", "");
    }

    List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        Matcher matcher = SNIPPET.matcher(text);
        while (matcher.find()) {
            String options = matcher.group(1).strip();
            int line = 2
                    + (int) text.substring(0, matcher.start())
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            String error = options.startsWith("error=") ? options.substring("error=".length()) : null;
            snippets.add(new Snippet(line, error, matcher.group(2)));
        }
        return snippets;
    }
}
