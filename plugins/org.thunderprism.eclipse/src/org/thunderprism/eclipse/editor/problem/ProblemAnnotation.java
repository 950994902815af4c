package org.thunderprism.eclipse.editor.problem;

import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** What was found in the text while somebody types. */
public final class ProblemAnnotation extends Annotation implements IQuickFixableAnnotation {

    private static final String TYPES = "org.eclipse.ui.workbench.texteditor.";

    private final Diagnostic diagnostic;
    private boolean fixable = true;

    ProblemAnnotation(Diagnostic diagnostic) {
        super(type(diagnostic.getSeverity()), false, ProblemText.message(diagnostic));
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }

    private static String type(DiagnosticSeverity severity) {
        return TYPES
                + switch (severity) {
                    case Error -> "error";
                    case Warning -> "warning";
                    case null, default -> "info";
                };
    }

    @Override
    public void setQuickFixable(boolean state) {
        fixable = state;
    }

    @Override
    public boolean isQuickFixableStateSet() {
        return true;
    }

    @Override
    public boolean isQuickFixable() {
        return fixable;
    }
}
