package org.thunderprism.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what a benchmark writes, gone afterwards. */
record Workspace(Path folder) implements AutoCloseable {

    Workspace() throws IOException {
        this(Files.createTempDirectory("thunderprism-benchmark"));
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
