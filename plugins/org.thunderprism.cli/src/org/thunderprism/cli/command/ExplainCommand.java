package org.thunderprism.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.MarkdownView;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.doc.Documentation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code thunder explain}: the documentation of a diagnostic code. */
@Command(
        name = "explain",
        header = "Explains a diagnostic code, or lists them all.",
        footer = {"", "Example:", "  thunder explain TP1201"})
public final class ExplainCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "For example TP1201; all codes when left out.")
    private String code;

    public ExplainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Documentation documentation = new Documentation();
        Screen out = context.console().out();
        if (code == null) {
            List<String> codes = documentation.diagnosticCodes();
            codes.forEach(each -> out.line(out.styled(Style.CODE, each) + "  "
                    + documentation.diagnosticTitle(each).orElseThrow()));
            return ExitCode.OK;
        }
        String page = documentation
                .diagnostic(code.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> CommandFailure.of(ExitCode.USAGE, CliCode.UNKNOWN_CODE, code));
        new MarkdownView(out).show(page);
        return ExitCode.OK;
    }
}
