package org.thunderprism.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/** A benchmark of a program that does not compile would measure nothing. */
final class Expectations {

    private static final int SHOWN = 20;

    private Expectations() {}

    /** @throws IllegalStateException when there is an error, with the first ones */
    static void requireClean(List<Diagnostic> diagnostics) {
        String errors = diagnostics.stream()
                .filter(found -> found.getSeverity() == Severity.ERROR)
                .limit(SHOWN)
                .map(found ->
                        found.getLine() + ":" + found.getColumn() + " " + found.getCode() + " " + found.getMessage())
                .collect(Collectors.joining("\n"));
        if (!errors.isEmpty()) {
            throw new IllegalStateException("the program has errors:\n" + errors);
        }
    }
}
