package org.thunderprism.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.Json;
import org.thunderprism.cli.result.ScoreReport;
import org.thunderprism.cli.run.RecordBatches;
import org.thunderprism.cli.run.RecordRunner;
import org.thunderprism.cli.run.ResultNames;
import org.thunderprism.cli.run.ResultNames.Named;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.score.ConfusionMatrix;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.WitnessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code thunder score}: how often a program's class is the label of the row. */
@Command(
        name = "score",
        header = "Compares a program's class with the label of each row: accuracy, macro-F1, confusion matrix.",
        footer = {"", "Example:", "  thunder score guard.thunder --data labelled.csv"})
public final class ScoreCommand implements Callable<Integer> {

    private static final int MOST_CLASSES = 1_000;
    private static final ValueType LABEL_TYPE = ValueType.signed(64);

    private final CommandContext context;

    @Mixin
    private ExecutionArguments arguments;

    @Mixin
    private RuntimeArgument on;

    @Option(
            names = "--class",
            paramLabel = "LET",
            defaultValue = "class",
            description = "The let that holds the class; `${DEFAULT-VALUE}` when left out.")
    private String className;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            defaultValue = "label",
            description = "The column that holds the label; `${DEFAULT-VALUE}` when left out.")
    private String labelName;

    @Mixin
    private ResultFormatArgument format;

    public ScoreCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String runtime = on.require(context.runners());
        ExecutionArguments.Selection selection = arguments.select(context);
        Program program = selection.program();
        Named classResult = classResult(program);
        List<Column> columns = new ArrayList<>(Column.of(program.getInputs()));
        columns.add(new Column(labelName, LABEL_TYPE));
        ConfusionMatrix matrix = new ConfusionMatrix();
        try (RecordBatches batches = RecordBatches.open(
                        arguments.data(),
                        columns,
                        "the program or the score needs",
                        context.progress(),
                        "score on " + runtime);
                RecordRunner runner = context.runners().open(runtime, program, selection.name())) {
            for (List<long[]> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                count(matrix, batch, runner, classResult);
            }
            RuntimeArgument.tell(runner, context.console());
        } catch (WitnessException e) {
            throw Failures.of(e);
        }
        if (matrix.rows() == 0) {
            throw CommandFailure.noRows(arguments.data(), "score");
        }
        if (format.isJson()) {
            context.console().out().line(Json.pretty(ScoreReport.json(matrix)));
        } else {
            new ScoreReport(context.console().out()).write(matrix);
        }
        return ExitCode.OK;
    }

    private void count(ConfusionMatrix matrix, List<long[]> labelled, RecordRunner runner, Named classResult)
            throws WitnessException {
        int inputs = labelled.getFirst().length - 1;
        List<Observation> observations = runner.run(
                labelled.stream().map(row -> Arrays.copyOf(row, inputs)).toList());
        for (int i = 0; i < observations.size(); i++) {
            matrix.add(labelled.get(i)[inputs], observations.get(i).results()[classResult.offset()]);
        }
        if (matrix.classes().size() > MOST_CLASSES) {
            throw CommandFailure.of(ExitCode.FINDINGS, CliCode.TOO_MANY_CLASSES, MOST_CLASSES, labelName);
        }
    }

    private Named classResult(Program program) {
        List<Named> results = ResultNames.of(program);
        Named found = results.stream()
                .filter(result -> result.name().equals(className))
                .findFirst()
                .orElseThrow(
                        () -> CommandFailure.of(ExitCode.USAGE, CliCode.NO_SUCH_RESULT, className, names(results)));
        if (!found.type().isScalar()) {
            throw CommandFailure.of(ExitCode.USAGE, CliCode.NOT_A_CLASS, className, found.type());
        }
        return found;
    }

    private static String names(List<Named> results) {
        return results.isEmpty() ? "none" : results.stream().map(Named::name).collect(Collectors.joining(", "));
    }
}
