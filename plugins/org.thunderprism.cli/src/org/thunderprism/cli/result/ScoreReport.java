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
import org.thunderprism.compiler.score.ConfusionMatrix;

/**
 * A score for people.
 *
 * <pre>
 * rows      38,245
 * accuracy  0.8572362400313767
 * macro-F1  0.8563548831138729
 *
 * label      →0      →1     →2  recall      F1
 *     0  11,903     812     37  0.9334  0.9012
 *     …
 * </pre>
 */
public final class ScoreReport {

    private final Screen screen;

    public ScoreReport(Screen screen) {
        this.screen = screen;
    }

    public void write(ConfusionMatrix matrix) {
        screen.line("rows      " + number(matrix.rows()));
        screen.line("accuracy  " + screen.styled(Style.HEADING, Double.toString(matrix.accuracy())));
        screen.line("macro-F1  " + screen.styled(Style.HEADING, Double.toString(matrix.macroF1())));
        screen.line("");
        List<Long> classes = matrix.classes();
        List<String> header = new ArrayList<>(List.of("label"));
        classes.forEach(each -> header.add("→" + each));
        header.addAll(List.of("recall", "F1"));
        TextTable table = new TextTable(screen, header, Set.of());
        for (long label : classes) {
            List<String> row = new ArrayList<>(List.of(Long.toString(label)));
            classes.forEach(predicted -> row.add(number(matrix.count(label, predicted))));
            row.add(ratio(matrix.recall(label)));
            row.add(ratio(matrix.f1(label)));
            table.row(row);
        }
        table.write();
    }

    /** The same for programs. */
    public static ObjectNode json(ConfusionMatrix matrix) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("rows", matrix.rows());
        root.put("accuracy", matrix.accuracy());
        root.put("macroF1", matrix.macroF1());
        ArrayNode classes = root.putArray("classes");
        ArrayNode confusion = root.putArray("confusion");
        for (long label : matrix.classes()) {
            classes.addObject()
                    .put("class", label)
                    .put("precision", matrix.precision(label))
                    .put("recall", matrix.recall(label))
                    .put("f1", matrix.f1(label));
            ArrayNode row = confusion.addArray();
            matrix.classes().forEach(predicted -> row.add(matrix.count(label, predicted)));
        }
        return root;
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
