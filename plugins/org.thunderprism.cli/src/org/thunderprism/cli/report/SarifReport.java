package org.thunderprism.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.doc.Documentation;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.ExpansionStep;
import org.thunderprism.model.prism.Severity;

/** Findings in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS Standard), which code hosts and editors show. */
public final class SarifReport implements DiagnosticReport {

    private static final String VERSION = "2.1.0";
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Screen screen;
    private final String toolVersion;
    private final Documentation documentation = new Documentation();

    /** @param toolVersion this program's Semantic Version */
    public SarifReport(Screen screen, String toolVersion) {
        this.screen = screen;
        this.toolVersion = toolVersion;
    }

    @Override
    public void write(List<Diagnostic> diagnostics) {
        List<String> codes = diagnostics.stream()
                .map(Diagnostic::getCode)
                .distinct()
                .sorted()
                .toList();
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA);
        log.put("version", VERSION);
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "thunder");
        driver.put("fullName", "ThunderPrism");
        driver.put("semanticVersion", toolVersion);
        ArrayNode rules = driver.putArray("rules");
        codes.forEach(code -> rules.add(rule(code)));
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        diagnostics.forEach(found -> results.add(result(found, codes.indexOf(found.getCode()))));
        screen.line(Json.pretty(log));
    }

    private ObjectNode rule(String code) {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        rule.put("id", code);
        documentation.diagnosticTitle(code).ifPresent(title -> text(rule, "shortDescription", title));
        documentation
                .diagnostic(code)
                .ifPresent(page -> text(rule, "help", page).put("markdown", page));
        return rule;
    }

    private static ObjectNode result(Diagnostic found, int rule) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("ruleId", found.getCode());
        result.put("ruleIndex", rule);
        result.put(
                "level",
                found.getSeverity() == Severity.INFO
                        ? "note"
                        : found.getSeverity().getLiteral());
        text(result, "message", found.getMessage());
        if (found.getFile() != null) {
            physicalLocation(
                    result.putArray("locations").addObject(),
                    found.getFile(),
                    found.getLine(),
                    found.getColumn(),
                    found.getLength());
        }
        if (!found.getExpansions().isEmpty()) {
            ArrayNode related = result.putArray("relatedLocations");
            for (ExpansionStep step : found.getExpansions()) {
                ObjectNode location = related.addObject();
                location.put("id", related.size());
                text(location, "message", "expanded from: " + step.getConstruct());
                physicalLocation(location, step.getFile(), step.getLine(), step.getColumn(), step.getLength());
            }
        }
        return result;
    }

    private static void physicalLocation(ObjectNode location, String file, int line, int column, int length) {
        ObjectNode physical = location.putObject("physicalLocation");
        uri(file).ifPresent(uri -> physical.putObject("artifactLocation").put("uri", uri));
        if (line > 0) {
            ObjectNode region = physical.putObject("region");
            region.put("startLine", line);
            region.put("startColumn", Math.max(1, column));
            region.put("endColumn", Math.max(1, column) + Math.max(1, length));
        }
    }

    /** A path as a relative or absolute URI reference (RFC 3986). */
    private static Optional<String> uri(String file) {
        try {
            return Optional.of(new URI(null, null, file, null).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode text(ObjectNode parent, String name, String text) {
        return parent.putObject(name).put("text", text);
    }
}
