package org.thunderprism.lang.table;

import java.util.List;
import java.util.Optional;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Expansion;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

/** What reading a file of rows gave: all of them, or the first thing that is wrong with the file. */
final class TableReading {

    private final List<TableRow> rows;
    private final MalformedTable problem;

    private TableReading(List<TableRow> rows, MalformedTable problem) {
        this.rows = rows;
        this.problem = problem;
    }

    static TableReading of(List<TableRow> rows) {
        return new TableReading(rows, null);
    }

    static TableReading failed(MalformedTable problem) {
        return new TableReading(List.of(), problem);
    }

    List<TableRow> rows() {
        return rows;
    }

    /**
     * What is wrong, at its place in the file, or where the program names the file when all of it is meant; empty when nothing is.
     *
     * @param name the file's name
     * @param user where the program names it
     */
    Optional<Diagnostic> finding(String name, SourceRange user) {
        if (problem == null) {
            return Optional.empty();
        }
        Diagnostics diagnostics = new Diagnostics(Phase.VALIDATE);
        Origin origin = problem.line() == 0
                ? Origin.at(user)
                : new Origin(
                        new SourceRange(name, problem.line(), problem.column(), 0, problem.length()),
                        new Expansion("table \"" + name + "\"", user, null));
        diagnostics.report(problem.code(), origin, problem.arguments());
        return Optional.of(diagnostics.list().getFirst());
    }
}
