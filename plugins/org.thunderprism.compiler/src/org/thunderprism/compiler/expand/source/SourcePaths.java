package org.thunderprism.compiler.expand.source;

import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.thunderprism.lang.imports.ImportPath;
import org.thunderprism.lang.imports.Imports;

/** Where the paths in a program lead. */
final class SourcePaths {

    /**
     * A file that a program names.
     *
     * @param file null when the path is refused
     * @param refusal why; null when it is not refused
     */
    record Target(Path file, String refusal) {}

    private SourcePaths() {}

    /**
     * Resolves a path that stands in a program.
     *
     * @param source the program's file; a path in one that is no file on disk is relative to the working folder
     */
    static Target resolve(Resource source, String path) {
        ImportPath resolved = Imports.path(source, path);
        if (resolved.refusal() != null) {
            return new Target(null, resolved.refusal());
        }
        URI uri = resolved.uri();
        return new Target(Path.of(uri.isFile() ? uri.toFileString() : path), null);
    }
}
