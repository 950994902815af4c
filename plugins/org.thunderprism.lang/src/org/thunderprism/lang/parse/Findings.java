package org.thunderprism.lang.parse;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.thunderprism.lang.diagnostic.SyntaxCode;
import org.thunderprism.lang.file.FileFinding;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.PrismFactory;
import org.thunderprism.model.prism.Severity;

/** Turns what Xtext finds in a file into diagnostics. */
public final class Findings {

    private final IResourceValidator validator;

    @Inject
    Findings(IResourceValidator validator) {
        this.validator = validator;
    }

    /** Syntax errors alone, if there are any: what follows from a tree with holes would only distract. */
    public List<Diagnostic> of(Resource resource) {
        String file = SourceRanges.file(resource);
        List<Diagnostic> found = new ArrayList<>();
        boolean sound = true;
        for (Issue issue : validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)) {
            boolean syntax = issue.isSyntaxError();
            if (syntax || sound) {
                if (syntax && sound) {
                    found.clear();
                    sound = false;
                }
                found.add(diagnostic(issue, file));
            }
        }
        return found;
    }

    private static Diagnostic diagnostic(Issue issue, String file) {
        String code = issue.getCode();
        boolean known = code != null && code.startsWith("TP");
        Diagnostic diagnostic = PrismFactory.eINSTANCE.createDiagnostic();
        diagnostic.setCode(known ? code : SyntaxCode.SYNTAX.code());
        diagnostic.setMessage(issue.getMessage());
        diagnostic.setSeverity(
                switch (issue.getSeverity()) {
                    case ERROR -> Severity.ERROR;
                    case WARNING -> Severity.WARNING;
                    default -> Severity.INFO;
                });
        diagnostic.setPhase((issue.isSyntaxError() ? Phase.PARSE : Phase.VALIDATE).label());
        diagnostic.setFile(file);
        diagnostic.setLine(orElse(issue.getLineNumber(), 1));
        diagnostic.setColumn(orElse(issue.getColumn(), 1));
        diagnostic.setOffset(orElse(issue.getOffset(), 0));
        diagnostic.setLength(orElse(issue.getLength(), 0));
        FileFinding.place(diagnostic, issue);
        return diagnostic;
    }

    private static int orElse(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
