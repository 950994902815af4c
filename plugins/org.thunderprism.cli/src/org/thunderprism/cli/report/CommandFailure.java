package org.thunderprism.cli.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.thunderprism.compiler.data.DataCode;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

/** A command cannot go on, because of what it was given. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;
    private final int exitCode;

    /**
     * @param diagnostics why; not empty
     * @param exitCode one of {@link ExitCode}
     */
    public CommandFailure(List<Diagnostic> diagnostics, int exitCode) {
        super(diagnostics.getFirst().getMessage(), null, false, false);
        this.diagnostics = List.copyOf(diagnostics);
        this.exitCode = exitCode;
    }

    /** Something is wrong with what was given. */
    public static CommandFailure findings(List<Diagnostic> diagnostics) {
        return new CommandFailure(diagnostics, ExitCode.FINDINGS);
    }

    /** A finding of the command line itself. */
    public static CommandFailure of(int exitCode, CliCode code, Object... arguments) {
        Diagnostics diagnostics = new Diagnostics(Phase.RUN);
        diagnostics.report(code, null, arguments);
        return new CommandFailure(diagnostics.list(), exitCode);
    }

    /** A file or folder could not be written. */
    public static CommandFailure unwritable(Path path, IOException problem) {
        return of(ExitCode.ENVIRONMENT, CliCode.UNWRITABLE, path, reason(problem));
    }

    /** A data set has nothing to work on. */
    public static CommandFailure noRows(Path data, String work) {
        Diagnostics diagnostics = new Diagnostics(Phase.RUN);
        String file = data.toString().replace('\\', '/');
        diagnostics.report(DataCode.NO_ROWS, Origin.at(new SourceRange(file, 0, 0, 0, 0)), work);
        return findings(diagnostics.list());
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException missing -> "the folder does not exist";
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException exists -> "a file of that name is in the way";
            case NotDirectoryException file -> "it is not a folder";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(problem.getMessage());
        };
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public int exitCode() {
        return exitCode;
    }
}
