package org.thunderprism.codegen.project;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a project's files lie. Files are named by their path from the project's folder, with slashes.
 *
 * @param root absolute; imports must not leave it
 * @param output name of the folder that artefacts are written to
 */
public record ProjectFolder(Path root, String output) {

    /** How the files of programs and libraries end. */
    public static final String SOURCE_SUFFIX = ".thunder";

    public ProjectFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Whether a file is a program or a library that this project builds. */
    public boolean isSource(String file) {
        return file.endsWith(SOURCE_SUFFIX) && !isOutput(file);
    }

    /** Whether a file lies in the output folder. */
    public boolean isOutput(String file) {
        return file.equals(output) || file.startsWith(output + "/");
    }

    public Path path(String file) {
        return root.resolve(file);
    }

    /** The folder that a source's artefacts are written to. */
    public Path outputOf(String source) {
        return root.resolve(output).resolve(source.substring(0, source.length() - SOURCE_SUFFIX.length()));
    }

    /** The name of a file in this project; empty when it lies elsewhere. */
    public Optional<String> nameOf(Path file) {
        Path normal = file.toAbsolutePath().normalize();
        return normal.startsWith(root) && !normal.equals(root)
                ? Optional.of(root.relativize(normal).toString().replace('\\', '/'))
                : Optional.empty();
    }
}
