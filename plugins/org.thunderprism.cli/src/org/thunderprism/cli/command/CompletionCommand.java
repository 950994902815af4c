package org.thunderprism.cli.command;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thunder completion}: teaches a shell to complete command lines. */
@Command(
        name = "completion",
        header = "Writes a script that lets a shell complete thunder's commands and options.",
        footer = {"", "Example:", "  source <(thunder completion bash)"})
public final class CompletionCommand implements Runnable {

    /** The shells that the script runs in. */
    enum Shell {
        bash,
        zsh
    }

    private final CommandContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell;

    public CompletionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        String script = AutoComplete.bash("thunder", spec.root().commandLine());
        // The script itself switches zsh into the mode that understands bash's completions.
        context.console().out().print(script);
    }
}
