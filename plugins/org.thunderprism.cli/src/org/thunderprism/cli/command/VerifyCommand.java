package org.thunderprism.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.Console;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.Json;
import org.thunderprism.cli.report.TextReport;
import org.thunderprism.cli.result.VerificationReport;
import org.thunderprism.cli.run.Verification;
import org.thunderprism.cli.run.Verification.Outcome;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.WitnessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thunder verify}: whether the artefacts do what the program means. */
@Command(
        name = "verify",
        header = "Compares every runtime with the reference interpreter on each row of a data set.",
        description = {
            "",
            "The reference is the program before the fuse phase; interp is the interpreter on what the passes made of"
                    + " it."
        },
        footer = {"", "Example:", "  thunder verify guard.thunder --data flows.csv --on ebpf,wasm"})
public final class VerifyCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private ExecutionArguments arguments;

    @Option(
            names = "--on",
            paramLabel = "RUNTIME",
            split = ",",
            completionCandidates = RuntimeNames.class,
            description = "What to verify: ${COMPLETION-CANDIDATES}; else all but nx and p4.")
    private List<String> runtimes = List.of();

    @Mixin
    private ResultFormatArgument format;

    public VerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        RuntimeNames.require(context.runners(), runtimes);
        ExecutionArguments.Selection selection = arguments.select(context);
        Program program = selection.program();
        Verification verification = new Verification(
                context.runners(),
                selection.name(),
                selection.reference(),
                program,
                arguments.data(),
                context.progress());
        Console console = context.console();
        List<Outcome> outcomes = new ArrayList<>();
        int exitCode = ExitCode.OK;
        for (String runtime : runtimes.isEmpty() ? context.runners().defaultNames() : runtimes) {
            try {
                outcomes.add(verification.verify(runtime));
            } catch (WitnessException e) {
                new TextReport(console.err()).write(e.diagnostics());
                exitCode = Math.max(exitCode, Failures.exitCode(e.diagnostics()));
            }
        }
        if (!outcomes.isEmpty() && outcomes.getFirst().agreement().rows() == 0) {
            throw CommandFailure.noRows(arguments.data(), "verify");
        }
        boolean agrees =
                outcomes.stream().allMatch(outcome -> outcome.agreement().isPerfect());
        if (format.isJson()) {
            console.out().line(Json.pretty(VerificationReport.json(outcomes)));
        } else {
            new VerificationReport(console.out(), Column.of(program.getInputs())).write(outcomes);
        }
        return agrees ? exitCode : ExitCode.FINDINGS;
    }
}
