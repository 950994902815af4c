package org.thunderprism.lang.parse;

import java.util.List;
import org.thunderprism.lang.diagnostic.SyntaxCode;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

/** Why a file has no text. */
public final class ReadFailures {

    private ReadFailures() {}

    /**
     * @param name of the file as diagnostics shall name it
     * @param reason why it cannot be read
     */
    public static List<Diagnostic> of(String name, String reason) {
        Diagnostics diagnostics = new Diagnostics(Phase.PARSE);
        diagnostics.report(SyntaxCode.UNREADABLE, Origin.at(new SourceRange(name, 1, 1, 0, 0)), reason);
        return diagnostics.list();
    }

    /** @param source that has a problem */
    public static List<Diagnostic> of(String name, SourceText source) {
        SyntaxProblem problem = source.problem();
        int line = 1 + (int) source.text().chars().filter(each -> each == '\n').count();
        int column = problem.offset() - source.text().lastIndexOf('\n');
        Diagnostics diagnostics = new Diagnostics(Phase.PARSE);
        diagnostics.report(
                problem.code(),
                Origin.at(new SourceRange(name, line, Math.max(1, column), problem.offset(), problem.length())),
                problem.arguments());
        return diagnostics.list();
    }
}
