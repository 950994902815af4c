package org.thunderprism.lang.validation;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextSyntaxDiagnostic;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.validation.DiagnosticConverterImpl;
import org.eclipse.xtext.validation.Issue;
import org.thunderprism.lang.parse.SyntaxErrorPlace;

/**
 * Converts findings without the address of the wrong element: computing it takes time proportional to the element's siblings,
 * which makes a file with an error in every line take quadratic time. The position in the text says as much.
 */
public class DirectDiagnosticConverter extends DiagnosticConverterImpl {

    @Override
    public void convertValidatorDiagnostic(Diagnostic diagnostic, IAcceptor<Issue> acceptor) {
        Severity severity = getSeverity(diagnostic);
        if (severity == null) {
            return;
        }
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSeverity(severity);
        issue.setCode(getIssueCode(diagnostic));
        issue.setType(getIssueType(diagnostic));
        issue.setData(getIssueData(diagnostic));
        issue.setMessage(diagnostic.getMessage());
        IssueLocation place = getLocationData(diagnostic);
        if (place != null) {
            issue.setLineNumber(place.lineNumber);
            issue.setColumn(place.column);
            issue.setLineNumberEnd(place.lineNumberEnd);
            issue.setColumnEnd(place.columnEnd);
            issue.setOffset(place.offset);
            issue.setLength(place.length);
        }
        acceptor.accept(issue);
    }

    @Override
    public void convertResourceDiagnostic(
            Resource.Diagnostic diagnostic, Severity severity, IAcceptor<Issue> acceptor) {
        if (!(diagnostic instanceof AbstractDiagnostic text)) {
            super.convertResourceDiagnostic(diagnostic, severity, acceptor);
            return;
        }
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSyntaxError(text instanceof XtextSyntaxDiagnostic);
        issue.setSeverity(severity);
        issue.setCode(text.getCode());
        issue.setData(text.getData());
        issue.setMessage(text.getMessage());
        issue.setLineNumber(text.getLine());
        issue.setColumn(text.getColumn());
        issue.setLineNumberEnd(text.getLineEnd());
        issue.setColumnEnd(text.getColumnEnd());
        issue.setOffset(text.getOffset());
        issue.setLength(text.getLength());
        if (issue.isSyntaxError()) {
            SyntaxErrorPlace.apply(issue);
        }
        acceptor.accept(issue);
    }
}
