package org.thunderprism.cli.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.console.TextTable;
import org.thunderprism.cli.run.Verification.Outcome;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.witness.compare.Agreement;
import org.thunderprism.witness.compare.Difference;
import org.thunderprism.witness.compare.LayerTrace.Layer;
import org.thunderprism.witness.compare.Mismatch;

/**
 * What came of verifying runtimes: a table, and for each that differs the first row that does, layer by layer.
 *
 * <pre>
 * runtime    rows  mismatches     rows/s
 * interp   38,245           0    310,000
 * wasm     38,245           1  1,203,000
 *
 * wasm differs first at row 17: ip_len=5 protocol=6
 *   result           interp  wasm
 *   classify.class        1     2
 *   layer            interp  wasm
 *   classify map 1     same
 *   classify sum 2        7     8
 * </pre>
 */
public final class VerificationReport {

    private static final int MOST_ELEMENTS = 8;

    private final Screen screen;
    private final List<Column> inputs;

    /** @param inputs the record's columns, in order */
    public VerificationReport(Screen screen, List<Column> inputs) {
        this.screen = screen;
        this.inputs = inputs;
    }

    public void write(List<Outcome> outcomes) {
        TextTable table = new TextTable(screen, List.of("runtime", "rows", "mismatches", "rows/s"), Set.of(0));
        for (Outcome outcome : outcomes) {
            Agreement agreement = outcome.agreement();
            table.row(List.of(
                    agreement.witness(),
                    number(agreement.rows()),
                    number(agreement.mismatches()),
                    number(Math.round(agreement.rowsPerSecond()))));
        }
        table.write();
        for (Outcome outcome : outcomes) {
            outcome.agreement().first().ifPresent(first -> write(outcome, first));
            memory(outcome.agreement());
        }
        if (outcomes.stream().allMatch(outcome -> outcome.agreement().isPerfect())) {
            screen.line(screen.styled(Style.SUCCESS, "all agree"));
        }
    }

    private void write(Outcome outcome, Mismatch first) {
        String runtime = outcome.agreement().witness();
        screen.line("");
        screen.line(screen.styled(Style.ERROR, runtime + " differs first at row " + number(first.row() + 1)) + ": "
                + inputs(first.record()));
        TextTable table = new TextTable(screen, List.of("  result", "expected", runtime), Set.of(0));
        first.differences().forEach(each -> table.row(List.of("  " + each.name(), each.expected(), each.actual())));
        table.write();
        if (!outcome.layers().isEmpty()) {
            TextTable layers = new TextTable(screen, List.of("  layer", "expected", runtime), Set.of(0, 1, 2));
            outcome.layers().forEach(layer -> layers.row(cells(layer)));
            layers.write();
        }
    }

    private static List<String> cells(Layer layer) {
        String name = "  " + layer.module() + " " + layer.name();
        return layer.agrees() ? List.of(name, "same", "same") : differing(name, layer);
    }

    private static List<String> differing(String name, Layer layer) {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (int i = 0; i < layer.expected().length && expected.size() <= MOST_ELEMENTS; i++) {
            if (layer.expected()[i] != layer.actual()[i]) {
                expected.add("[" + i + "] " + layer.expected()[i]);
                actual.add("[" + i + "] " + layer.actual()[i]);
            }
        }
        return List.of(name, shortened(expected), shortened(actual));
    }

    private static String shortened(List<String> elements) {
        boolean more = elements.size() > MOST_ELEMENTS;
        return String.join(" ", more ? elements.subList(0, MOST_ELEMENTS) : elements) + (more ? " …" : "");
    }

    private void memory(Agreement agreement) {
        if (agreement.memory().isEmpty()) {
            return;
        }
        screen.line("");
        screen.line(screen.styled(Style.ERROR, agreement.witness() + " ends with other state:"));
        TextTable table = new TextTable(screen, List.of("  place", "expected", agreement.witness()), Set.of(0));
        agreement.memory().forEach(each -> table.row(List.of("  " + each.name(), each.expected(), each.actual())));
        table.write();
    }

    private String inputs(long[] record) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < record.length; i++) {
            boolean signed = inputs.get(i).type().signed();
            parts.add(inputs.get(i).name() + "="
                    + (signed ? Long.toString(record[i]) : Long.toUnsignedString(record[i])));
        }
        return String.join(" ", parts);
    }

    /** The same for programs. */
    public static ObjectNode json(List<Outcome> outcomes) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode runtimes = root.putArray("runtimes");
        for (Outcome outcome : outcomes) {
            Agreement agreement = outcome.agreement();
            ObjectNode runtime = runtimes.addObject();
            runtime.put("runtime", agreement.witness());
            runtime.put("rows", agreement.rows());
            runtime.put("mismatches", agreement.mismatches());
            runtime.put("rowsPerSecond", Math.round(agreement.rowsPerSecond()));
            agreement.first().ifPresent(first -> {
                ObjectNode node = runtime.putObject("first");
                node.put("row", first.row() + 1);
                differences(node.putArray("differences"), first.differences());
                ArrayNode layers = node.putArray("layers");
                outcome.layers()
                        .forEach(layer -> layers.addObject()
                                .put("module", layer.module())
                                .put("layer", layer.name())
                                .put("agrees", layer.agrees()));
            });
            differences(runtime.putArray("memory"), agreement.memory());
        }
        return root;
    }

    private static void differences(ArrayNode array, List<Difference> differences) {
        differences.forEach(each -> array.addObject()
                .put("name", each.name())
                .put("expected", each.expected())
                .put("actual", each.actual()));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
