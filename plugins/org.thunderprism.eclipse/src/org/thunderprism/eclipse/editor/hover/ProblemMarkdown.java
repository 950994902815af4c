package org.thunderprism.eclipse.editor.hover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IMarker;
import org.eclipse.lsp4j.Diagnostic;
import org.thunderprism.eclipse.builder.ProblemMarkers;
import org.thunderprism.eclipse.editor.problem.ProblemText;

/** What was found at a place, by the builder and by the language service, each finding once. */
final class ProblemMarkdown {

    private final Set<String> paragraphs = new LinkedHashSet<>();

    void add(Diagnostic diagnostic) {
        add(ProblemText.code(diagnostic), ProblemText.message(diagnostic), ProblemText.expansions(diagnostic));
    }

    void add(IMarker marker) {
        String expansions = marker.getAttribute(ProblemMarkers.EXPANSIONS, "");
        add(
                marker.getAttribute(ProblemMarkers.CODE, ""),
                marker.getAttribute(IMarker.MESSAGE, ""),
                expansions.isEmpty() ? List.of() : List.of(expansions.split("\n")));
    }

    private void add(String code, String message, List<String> expansions) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + code + "** " + escaped(message));
        if (!expansions.isEmpty()) {
            lines.add("");
            expansions.forEach(step -> lines.add("- " + escaped(step)));
        }
        paragraphs.add(String.join("\n", lines));
    }

    /** The findings as Markdown; empty when there are none. */
    String text() {
        return String.join("\n\n", paragraphs);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\*_<>\\[\\]#])", "\\\\$1");
    }
}
