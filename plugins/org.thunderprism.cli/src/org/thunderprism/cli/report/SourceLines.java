package org.thunderprism.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines of the files that diagnostics point into. Each file is read once; what cannot be read has no lines. */
final class SourceLines {

    private static final int MAXIMUM_BYTES = 16 << 20;
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");

    private final Map<String, List<String>> files = new HashMap<>();

    /** A line by its 1-based number. */
    Optional<String> line(String file, int number) {
        List<String> lines = files.computeIfAbsent(file, SourceLines::read);
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    private static List<String> read(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                return List.of();
            }
            try (InputStream stream = Files.newInputStream(path)) {
                String text = new String(stream.readNBytes(MAXIMUM_BYTES), StandardCharsets.UTF_8);
                return List.of(LINE_BREAK.split(text, -1));
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
