package org.thunderprism.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.thunderprism.cli.console.Console;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thunder check}: finds what is wrong with programs. */
@Command(
        name = "check",
        header = "Finds what is wrong with programs and libraries.",
        footer = {
            "",
            "Examples:",
            "  thunder check guard.thunder",
            "  thunder check --format sarif *.thunder > findings.sarif"
        })
public final class CheckCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "ThunderDSL files.")
    private List<Path> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Who reads the findings: ${COMPLETION-CANDIDATES}. Text goes to the standard error.")
    private OutputFormat format;

    @Mixin
    private ModelArguments models;

    public CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Pipeline pipeline = context.pipeline();
        PipelineOptions options = PipelineOptions.until(Phase.LOWER).withModelFiles(models.files());
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (Path file : files) {
            Compilation compilation = pipeline.check(file, options);
            diagnostics.addAll(compilation.diagnostics());
            names.addAll(models(compilation));
        }
        boolean wrong = diagnostics.stream().anyMatch(found -> found.getSeverity() == Severity.ERROR);
        if (!wrong) {
            models.requireAmong(names);
        }
        Console console = context.console();
        format.report(format == OutputFormat.text ? console.err() : console.out())
                .write(diagnostics);
        if (diagnostics.isEmpty() && format == OutputFormat.text) {
            Screen err = console.err();
            err.line(err.styled(Style.SUCCESS, Words.count(files.size(), "file") + " checked, nothing found"));
        }
        return wrong ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** The models that a program uses, or a library declares. */
    private static Set<String> models(Compilation compilation) {
        return compilation
                .network(Stage.EXPAND)
                .map(ProgramArguments::models)
                .orElseGet(() -> compilation.source().file().getElements().stream()
                        .filter(ModelDeclaration.class::isInstance)
                        .map(declaration -> ((ModelDeclaration) declaration).getName())
                        .collect(Collectors.toSet()));
    }
}
