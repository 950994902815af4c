package org.thunderprism.eclipse.editor.problem;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;

/** Says a diagnostic in text. */
public final class ProblemText {

    private ProblemText() {}

    /** The diagnostic's message; empty when it has none. */
    public static String message(Diagnostic diagnostic) {
        return diagnostic.getMessage() == null
                ? ""
                : diagnostic.getMessage().map(text -> text, markup -> markup.getValue());
    }

    /** The diagnostic's code; empty when it has none. */
    public static String code(Diagnostic diagnostic) {
        return diagnostic.getCode() == null
                ? ""
                : diagnostic.getCode().map(text -> text, number -> String.valueOf(number));
    }

    /** The macros that it came through, the innermost first, each with its file and line. */
    public static List<String> expansions(Diagnostic diagnostic) {
        List<DiagnosticRelatedInformation> steps = diagnostic.getRelatedInformation();
        return steps == null ? List.of() : steps.stream().map(ProblemText::step).toList();
    }

    private static String step(DiagnosticRelatedInformation step) {
        String address = step.getLocation().getUri();
        String file = address.substring(address.lastIndexOf('/') + 1);
        int line = step.getLocation().getRange().getStart().getLine() + 1;
        return step.getMessage() + " (" + file + ":" + line + ")";
    }
}
