package org.thunderprism.cli.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.Console;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.run.RecordBatches;
import org.thunderprism.cli.run.RecordRunner;
import org.thunderprism.cli.run.ResultNames;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.compiler.data.RecordWriter;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.Verdict;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.WitnessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thunder run}: what a program answers to each row of a data set. */
@Command(
        name = "run",
        header = "Runs a program on each row of a data set and writes its verdicts and results as CSV.",
        footer = {"", "Example:", "  thunder run guard.thunder --on interp --data flows.csv --out verdicts.csv"})
public final class RunCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private ExecutionArguments arguments;

    @Mixin
    private RuntimeArgument on;

    @Option(names = "--out", paramLabel = "CSV", description = "Where to write; the standard output when left out.")
    private Path output;

    public RunCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String runtime = on.require(context.runners());
        ExecutionArguments.Selection selection = arguments.select(context);
        Program program = selection.program();
        List<Column> columns = Column.of(program.getInputs());
        long rows = 0;
        try (RecordBatches batches = RecordBatches.open(
                        arguments.data(), columns, "the program reads", context.progress(), "run on " + runtime);
                RecordRunner runner = context.runners().open(runtime, program, selection.name());
                RecordWriter writer =
                        new RecordWriter(text(), ResultNames.columns(program), List.of("verdict", "argument"))) {
            for (List<long[]> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                for (Observation observation : runner.run(batch)) {
                    write(writer, observation);
                }
                rows += batch.size();
            }
            RuntimeArgument.tell(runner, context.console());
        } catch (WitnessException e) {
            throw Failures.of(e);
        } catch (IOException e) {
            throw CommandFailure.unwritable(output, e);
        } catch (UncheckedIOException e) {
            throw CommandFailure.unwritable(output, e.getCause());
        }
        Console console = context.console();
        if (output != null) {
            console.err().line(Words.count(rows, "row") + " written to " + output);
        }
        return ExitCode.OK;
    }

    private static void write(RecordWriter writer, Observation observation) {
        Verdict verdict = observation.verdict();
        String argument = switch (verdict.kind()) {
            case MARK, FORWARD, MIRROR -> Long.toUnsignedString(verdict.argument());
            case PASS, DROP, REPLY -> "";
        };
        writer.write(observation.results(), verdict.kind().getLiteral().toLowerCase(Locale.ROOT), argument);
    }

    private Writer text() throws IOException {
        return output == null
                ? new OpenWriter(context.console().out().writer())
                : Files.newBufferedWriter(output, StandardCharsets.UTF_8);
    }

    /** A writer that stays open when the one who writes to it has done. */
    private static final class OpenWriter extends FilterWriter {
        OpenWriter(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
