package org.thunderprism.compiler.expand.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thunderprism.lang.format.Indentation;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** Writes tables as programs declare them. */
final class TablePrinter {

    /** @param key type of what a fuzzy table compares */
    List<String> print(Table table, ValueType key) {
        return switch (table) {
            case MatchTable match -> print(match);
            case FuzzyTable fuzzy -> print(fuzzy, key);
            default -> throw new IllegalArgumentException("unknown table: " + table);
        };
    }

    private static List<String> print(MatchTable table) {
        String keys = table.getKeys().stream()
                .map(key -> key.getName() + ": " + Literals.type(key.getType()) + " "
                        + key.getMatch().getLiteral())
                .collect(Collectors.joining(", "));
        String head = "table " + table.getName() + "(" + keys + ") -> " + Literals.type(table.getResult())
                + (table.isRuntime() ? " runtime" : "")
                + (table.getCapacity() > 0 ? " size " + table.getCapacity() : "") + " default "
                + Literals.vector(table.getResult(), table.getDefaultResult(), 0);
        if (table.getEntries().isEmpty()) {
            return List.of(head);
        }
        List<String> lines = new ArrayList<>();
        lines.add(head + " {");
        table.getEntries().forEach(entry -> lines.add(Indentation.STEP + entry(table, entry) + ","));
        lines.add("}");
        return lines;
    }

    private static String entry(MatchTable table, TableEntry entry) {
        String patterns = IntStream.range(0, table.getKeys().size())
                .mapToObj(index ->
                        pattern(table.getKeys().get(index), entry.getValues()[index], entry.getBounds()[index]))
                .collect(Collectors.joining(", "));
        String result = Literals.vector(table.getResult(), entry.getResult(), 0);
        return (table.getKeys().size() == 1 ? patterns : "(" + patterns + ")") + " => " + result;
    }

    private static String pattern(TableKey key, long value, long bound) {
        ValueType type = key.getType();
        String text = Literals.of(type, value).text();
        return switch (key.getMatch()) {
            case EXACT -> text;
            case RANGE ->
                value == bound ? text : text + " .. " + Literals.of(type, bound).text();
            case TERNARY -> bound == 0 ? "_" : text + " &&& 0x" + Long.toHexString(bound & -1L >>> (64 - type.width()));
            case LPM -> bound == 0 ? "_" : text + " / " + bound;
        };
    }

    private static List<String> print(FuzzyTable table, ValueType key) {
        String keys = IntStream.range(0, table.getArity())
                .mapToObj(index -> key(index) + ": " + key + " fuzzy")
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        lines.add("table " + table.getName() + "(" + keys + ") -> " + Literals.type(table.getResult()) + " {");
        lines.add("    tree");
        node(table, key, 0, Indentation.STEP, lines);
        lines.add("}");
        return lines;
    }

    private static void node(FuzzyTable table, ValueType key, int node, String indent, List<String> lines) {
        int inner = table.getFeatures().length;
        if (node >= inner) {
            int size = table.getResult().size();
            lines.add(indent + "leaf " + Literals.vector(table.getResult(), table.getRows(), (node - inner) * size));
            return;
        }
        lines.add(indent + key(table.getFeatures()[node]) + " <= "
                + Literals.of(key, table.getThresholds()[node]).text() + " ?");
        node(table, key, 2 * node + 1, indent + Indentation.STEP, lines);
        lines.add(indent + ":");
        node(table, key, 2 * node + 2, indent + Indentation.STEP, lines);
    }

    private static String key(int index) {
        return "x" + index;
    }
}
