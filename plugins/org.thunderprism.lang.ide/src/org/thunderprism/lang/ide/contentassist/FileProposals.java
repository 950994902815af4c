package org.thunderprism.lang.ide.contentassist;

import com.google.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Files that can be named: libraries to import, models, rows of tables, samples. */
@Singleton
final class FileProposals {

    private static final int DEEPEST_FOLDER = 5;
    private static final int MOST_FILES = 200;
    private static final int LONGEST_HEADER = 4_096;
    private static final Pattern PROGRAM =
            Pattern.compile("\\A(\\s|//[^\\n]*\\n|/\\*.*?\\*/)*program\\b", Pattern.DOTALL);

    /** What stands before a path, and how the names of files end that it can lead to. */
    private enum Place {
        IMPORT("import", ".thunder"),
        MODEL("pegasus", ".json"),
        TABLE("from", ".csv"),
        CALIBRATION("calibrate", ".csv");

        private final Pattern begin;
        private final String ending;

        Place(String word, String ending) {
            this.begin = Pattern.compile("\\b" + word + "\\s*\"([^\"]*)$");
            this.ending = ending;
        }
    }

    /** The proposals inside a path that is being typed; empty when the caret is not in one. */
    Optional<List<Completion>> at(SourceFile file, int caret) {
        String text = file.text();
        String line = text.substring(text.lastIndexOf('\n', caret - 1) + 1, caret);
        for (Place place : Place.values()) {
            Matcher matcher = place.begin.matcher(line);
            if (matcher.find()) {
                return Optional.of(files(file, place, matcher.group(1), caret));
            }
        }
        return isInString(line) ? Optional.of(List.of()) : Optional.empty();
    }

    private static boolean isInString(String line) {
        return line.replace("\\\"", "")
                                .chars()
                                .filter(character -> character == '"')
                                .count()
                        % 2
                == 1;
    }

    private static List<Completion> files(SourceFile file, Place place, String typed, int caret) {
        Optional<Path> own = Addresses.path(file.uri());
        if (own.isEmpty()) {
            return List.of();
        }
        Path folder = own.get().getParent();
        int end = end(file.text(), caret);
        try (Stream<Path> files = Files.walk(folder, DEEPEST_FOLDER)) {
            return files.filter(path -> path.toString().endsWith(place.ending))
                    .filter(path -> !path.equals(own.get()) && !isHidden(folder.relativize(path)))
                    .filter(path -> place != Place.IMPORT || !isProgram(path))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> NameMatcher.matches(typed, path) || path.contains(typed))
                    .limit(MOST_FILES)
                    .sorted()
                    .map(path -> new Completion(
                            path,
                            CompletionKind.FILE,
                            "",
                            path,
                            false,
                            caret - typed.length(),
                            typed.length() + end - caret,
                            CompletionKind.FILE.ordinal(),
                            ""))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    /** Where the path ends that the caret is in: before its closing quote, or at the caret when there is none. */
    private static int end(String text, int caret) {
        for (int index = caret; index < text.length() && text.charAt(index) != '\n'; index++) {
            if (text.charAt(index) == '"') {
                return index;
            }
        }
        return caret;
    }

    private static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Programs cannot be imported; they begin with a header. */
    private static boolean isProgram(Path path) {
        try (var stream = Files.newInputStream(path)) {
            String start = new String(stream.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8);
            return PROGRAM.matcher(start).find();
        } catch (IOException unreadable) {
            return true;
        }
    }
}
