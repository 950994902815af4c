package org.thunderprism.lang.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.thunderprism.lang.imports.ImportPath;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.imports.SourceRoot;
import org.thunderprism.lang.origin.SourceRanges;

/** Where a path in a program leads that names a model, the rows of a table, or samples. */
public sealed interface ProgramFile {

    /** A regular file inside the project. */
    record Found(Path path) implements ProgramFile {}

    /** The path is not allowed. */
    record Refused(String reason) implements ProgramFile {}

    /** The path is allowed, but there is no file that can be read. */
    record Missing(String reason) implements ProgramFile {}

    /**
     * Finds a file.
     *
     * @param program the file that holds the path, which is relative to it
     */
    static ProgramFile find(Resource program, String path) {
        ImportPath target = Imports.path(program, path);
        if (target.refusal() != null) {
            return new Refused(target.refusal());
        }
        if (!target.uri().isFile()) {
            return new Missing("there is no such file");
        }
        return find(Path.of(target.uri().toFileString()), SourceRoot.of(program.getResourceSet()));
    }

    /**
     * A file's name as diagnostics show it: seen from where the main program's name is seen from.
     *
     * @param program the file that holds the path, which is relative to it
     */
    static String displayName(Resource program, String path) {
        return Path.of(SourceRanges.file(program))
                .resolveSibling(path)
                .normalize()
                .toString()
                .replace('\\', '/');
    }

    private static ProgramFile find(Path file, Optional<URI> root) {
        if (!Files.exists(file)) {
            return new Missing("there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            return new Missing("it is not a regular file");
        }
        try {
            Path real = file.toRealPath();
            boolean inside = root.isEmpty()
                    || !root.get().isFile()
                    || real.startsWith(Path.of(root.get().toFileString()).toRealPath());
            return inside ? new Found(file) : new Refused("it leaves the project folder through a symbolic link");
        } catch (IOException unreadable) {
            return new Missing("it cannot be reached: " + unreadable.getMessage());
        }
    }
}
