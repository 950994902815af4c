package org.thunderprism.lang.ide.contentassist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** The files that a program can name: those in its folder and in the folders below. */
public final class ProjectFiles {

    private static final int DEEPEST_FOLDER = 5;
    private static final int MOST_FILES = 500;
    private static final int LONGEST_START = 1 << 20;
    private static final Pattern PROGRAM =
            Pattern.compile("\\A(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*+program\\b", Pattern.DOTALL);

    private ProjectFiles() {}

    /**
     * Paths as the program would write them, in alphabetical order; hidden folders are left out, and so is the program itself.
     *
     * @param ending of the files' names, for example {@code .csv}
     */
    public static List<String> relative(SourceFile program, String ending) {
        Optional<Path> own = Addresses.path(program.uri());
        if (own.isEmpty() || !Files.isDirectory(own.get().getParent())) {
            return List.of();
        }
        Path folder = own.get().getParent();
        try (Stream<Path> files = Files.walk(folder, DEEPEST_FOLDER)) {
            return files.filter(path -> path.toString().endsWith(ending) && !path.equals(own.get()))
                    .map(folder::relativize)
                    .filter(path -> !isHidden(path))
                    .map(path -> path.toString().replace('\\', '/'))
                    .limit(MOST_FILES)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file cannot be imported, since it begins with a program's header, or cannot be read. */
    public static boolean isProgram(SourceFile program, String path) {
        return start(program, path).map(text -> PROGRAM.matcher(text).find()).orElse(true);
    }

    /** What a file begins with, up to a megabyte; empty when it cannot be read. */
    public static Optional<String> start(SourceFile program, String path) {
        Optional<Path> file = Addresses.path(program.uri()).map(own -> own.resolveSibling(path));
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file.get())) {
            return Optional.of(new String(stream.readNBytes(LONGEST_START), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
