package org.thunderprism.cli.report;

/** What the process tells its caller. */
public final class ExitCode {

    /** Everything was done, and nothing is wrong. */
    public static final int OK = 0;

    /** Errors were found in what was given, or results differ. */
    public static final int FINDINGS = 1;

    /** The command line was not understood. */
    public static final int USAGE = 2;

    /** Something outside is missing: a tool, a permission, a kernel feature. */
    public static final int ENVIRONMENT = 3;

    /** A bug in this program. */
    public static final int INTERNAL = 70;

    /** Nobody reads the output any more: what shells show for a process that the signal PIPE ended. */
    public static final int BROKEN_PIPE = 141;

    private ExitCode() {}
}
