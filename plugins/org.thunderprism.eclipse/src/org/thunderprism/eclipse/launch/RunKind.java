package org.thunderprism.eclipse.launch;

import java.util.Arrays;

/** What is done with a program and data. */
public enum RunKind {
    VERIFY("verify", "Verify: every runtime against the interpreter"),
    SCORE("score", "Score: accuracy on labelled rows"),
    RUN("run", "Run: verdicts and results of the interpreter");

    private final String command;
    private final String label;

    RunKind(String command, String label) {
        this.command = command;
        this.label = label;
    }

    /** The terminal program's command. */
    public String command() {
        return command;
    }

    public String label() {
        return label;
    }

    /** The kind with a command; {@code VERIFY} for an unknown one. */
    public static RunKind of(String command) {
        return Arrays.stream(values())
                .filter(kind -> kind.command.equals(command))
                .findFirst()
                .orElse(VERIFY);
    }
}
