package org.thunderprism.lang.ide.contentassist;

import com.google.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Files that can be named: libraries and topologies to import, models, rows of tables, samples. */
@Singleton
final class FileProposals {

    /** What stands before a path, and how the names of files end that it can lead to. */
    private enum Place {
        IMPORT("import", ".thunder", ".topology"),
        MODEL("pegasus", ".json"),
        GRAPH("onnx", ".onnx"),
        TABLE("from", ".csv"),
        CALIBRATION("calibrate", ".csv");

        private final Pattern begin;
        private final List<String> endings;

        Place(String word, String... endings) {
            this.begin = Pattern.compile("\\b" + word + "\\s*\"([^\"]*)$");
            this.endings = List.of(endings);
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
        int end = end(file.text(), caret);
        return place.endings.stream()
                .flatMap(ending -> ProjectFiles.relative(file, ending).stream())
                .filter(path -> NameMatcher.matches(typed, path) || path.contains(typed))
                .filter(path -> place != Place.IMPORT || !ProjectFiles.isProgram(file, path))
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
}
