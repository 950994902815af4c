package org.thunderprism.lang.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/** Reads programs for tests, and writes findings as tests expect them. */
final class Parsing {

    private static final ThunderParser PARSER = ThunderParser.create();

    private Parsing() {}

    static ParsedProgram text(String text) {
        return PARSER.parse(
                URI.createFileURI(
                        Path.of("programs/text.thunder").toAbsolutePath().toString()),
                text);
    }

    static ParsedProgram file(Path file) {
        return PARSER.parse(file);
    }

    static ThunderParser parser() {
        return PARSER;
    }

    /** {@code 3:5+4 error TP1001 message}, one a line; another file than the program's own is named before. */
    static String findings(ParsedProgram program, Path main) {
        String own = main.toString().replace('\\', '/');
        return program.diagnostics().stream()
                .map(finding -> (finding.getFile().equals(own)
                                ? ""
                                : Path.of(finding.getFile()).getFileName() + ":")
                        + finding.getLine() + ":" + finding.getColumn() + "+" + finding.getLength() + " "
                        + finding.getSeverity().getLiteral() + " " + finding.getCode() + " " + finding.getMessage())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    static List<String> codes(ParsedProgram program) {
        return program.diagnostics().stream().map(Diagnostic::getCode).toList();
    }

    static List<String> errors(ParsedProgram program) {
        return program.diagnostics().stream()
                .filter(finding -> finding.getSeverity() == Severity.ERROR)
                .map(finding -> finding.getLine() + ":" + finding.getColumn() + " " + finding.getCode() + " "
                        + finding.getMessage())
                .toList();
    }
}
