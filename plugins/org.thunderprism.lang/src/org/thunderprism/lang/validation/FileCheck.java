package org.thunderprism.lang.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.imports.ImportPath;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Whether a file that a program names is there. */
final class FileCheck {

    private FileCheck() {}

    /**
     * Why a file cannot be used.
     *
     * @param refused whether the path is not allowed, rather than the file missing
     */
    record Problem(boolean refused, String reason) {

        /** @param missing the code for a file that is not there */
        DiagnosticCode code(DiagnosticCode missing) {
            return refused ? LinkCode.IMPORT_NOT_ALLOWED : missing;
        }
    }

    static Optional<Problem> problem(Resource program, String path) {
        ImportPath resolved = Imports.path(program, path);
        if (resolved.refusal() != null) {
            return Optional.of(new Problem(true, resolved.refusal()));
        }
        Optional<Path> file = file(resolved);
        return file.isPresent() && Files.isRegularFile(file.get())
                ? Optional.empty()
                : Optional.of(new Problem(false, "there is no such file"));
    }

    /** Where the file is, if the program itself lies in a file system. */
    static Optional<Path> file(ImportPath path) {
        return path.uri() != null && path.uri().isFile()
                ? Optional.of(Path.of(path.uri().toFileString()))
                : Optional.empty();
    }
}
