package org.thunderprism.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.ExpansionStep;
import org.thunderprism.model.prism.Severity;

/** Findings as one JSON object: {@code {"diagnostics": […], "errors": 1, "warnings": 0}}. */
public final class JsonReport implements DiagnosticReport {

    private final Screen screen;

    public JsonReport(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void write(List<Diagnostic> diagnostics) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.set("diagnostics", array(diagnostics));
        report.put("errors", count(diagnostics, Severity.ERROR));
        report.put("warnings", count(diagnostics, Severity.WARNING));
        screen.line(Json.pretty(report));
    }

    /** The findings as they appear wherever this product writes JSON. */
    public static ArrayNode array(List<Diagnostic> diagnostics) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        diagnostics.forEach(found -> array.add(object(found)));
        return array;
    }

    private static ObjectNode object(Diagnostic found) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("severity", found.getSeverity().getLiteral());
        object.put("code", found.getCode());
        object.put("message", found.getMessage());
        object.put("phase", found.getPhase());
        if (found.getFile() != null) {
            place(object, found.getFile(), found.getLine(), found.getColumn(), found.getLength());
        }
        if (!found.getExpansions().isEmpty()) {
            ArrayNode steps = object.putArray("expansions");
            found.getExpansions().forEach(step -> steps.add(object(step)));
        }
        return object;
    }

    private static ObjectNode object(ExpansionStep step) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("construct", step.getConstruct());
        place(object, step.getFile(), step.getLine(), step.getColumn(), step.getLength());
        return object;
    }

    private static void place(ObjectNode object, String file, int line, int column, int length) {
        object.put("file", file);
        if (line > 0) {
            object.put("line", line);
            object.put("column", column);
            object.put("length", length);
        }
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(found -> found.getSeverity() == severity)
                .count();
    }
}
