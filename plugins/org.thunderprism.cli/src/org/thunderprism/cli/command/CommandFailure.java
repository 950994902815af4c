package org.thunderprism.cli.command;

import java.util.List;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
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
    static CommandFailure findings(List<Diagnostic> diagnostics) {
        return new CommandFailure(diagnostics, ExitCode.FINDINGS);
    }

    /** A finding of the command line itself. */
    static CommandFailure of(int exitCode, CliCode code, Object... arguments) {
        Diagnostics diagnostics = new Diagnostics(Phase.RUN);
        diagnostics.report(code, null, arguments);
        return new CommandFailure(diagnostics.list(), exitCode);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public int exitCode() {
        return exitCode;
    }
}
