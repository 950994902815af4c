package org.thunderprism.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.TextReport;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thunder fmt}: lays source files out. */
@Command(
        name = "fmt",
        header = "Formats programs, libraries and topologies in place.",
        footer = {"", "Examples:", "  thunder fmt guard.thunder", "  thunder fmt --check *.thunder"})
public final class FormatCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "ThunderDSL files and topologies.")
    private List<Path> files;

    @Option(names = "--check", description = "Changes nothing; names the files that are not formatted and ends with 1.")
    private boolean check;

    public FormatCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Map<Boolean, SourceLanguage> languages = new HashMap<>();
        Diagnostics diagnostics = new Diagnostics(Phase.PARSE);
        List<Path> changed = new ArrayList<>();
        for (Path file : files) {
            SourceLanguage language = languages.computeIfAbsent(
                    SourceLanguage.isTopology(file),
                    topology -> topology ? SourceLanguage.topology() : SourceLanguage.program());
            List<Diagnostic> syntax = syntaxErrors(language, file);
            diagnostics.addAll(syntax);
            if (syntax.isEmpty() && format(language, file, diagnostics)) {
                changed.add(file);
            }
        }
        Screen err = context.console().err();
        if (!check) {
            changed.forEach(file -> err.line("formatted " + file));
        }
        new TextReport(err).write(diagnostics.list());
        if (changed.isEmpty() && !diagnostics.hasErrors()) {
            err.line(err.styled(Style.SUCCESS, Words.count(files.size(), "file") + " formatted already"));
        }
        return diagnostics.hasErrors() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /** A text that cannot be parsed cannot be laid out; other errors do not matter. */
    private static List<Diagnostic> syntaxErrors(SourceLanguage language, Path file) {
        return language.reader().apply(file).stream()
                .filter(found -> found.getSeverity() == Severity.ERROR
                        && found.getPhase().equals(Phase.PARSE.label())
                        && name(file).equals(found.getFile()))
                .toList();
    }

    /** @return whether the file is laid out otherwise than it should be */
    private boolean format(SourceLanguage language, Path file, Diagnostics diagnostics) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String formatted = language.formatter().apply(text);
            if (formatted.equals(text)) {
                return false;
            }
            if (check) {
                Origin begin = Origin.at(new SourceRange(name(file), 0, 0, 0, 0));
                diagnostics.report(CliCode.NOT_FORMATTED, begin, name(file));
            } else {
                Files.writeString(file, formatted, StandardCharsets.UTF_8);
            }
            return true;
        } catch (IOException e) {
            throw CommandFailure.unwritable(file, e);
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
