package org.thunderprism.witness.tests.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A program as a user has it on the disk.
 *
 * @param text of the program
 * @param files beside it, by name
 */
record Written(String text, Map<String, String> files) {

    Written withText(String other) {
        return new Written(other, files);
    }

    /** Works on the program's file, beside which the others lie until the work is done. */
    <T> T onDisk(Function<Path, T> work) {
        List<Path> paths = new ArrayList<>();
        try {
            paths.add(Files.createTempDirectory("random"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                paths.add(Files.writeString(paths.getFirst().resolve(file.getKey()), file.getValue()));
            }
            paths.add(Files.writeString(paths.getFirst().resolve("random.thunder"), text));
            return work.apply(paths.getLast());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            paths.reversed().forEach(path -> path.toFile().delete());
        }
    }

    /** Everything, for a reader. */
    @Override
    public String toString() {
        return text
                + files.entrySet().stream()
                        .map(file -> "--- " + file.getKey() + "\n" + file.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
