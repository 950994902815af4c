package org.thunderprism.codegen.p4.table;

import java.util.List;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.model.ir.MatchKind;

/**
 * A table with its one action, which puts a row into variables.
 *
 * @param name of the table
 * @param action of the action
 * @param keys in order
 * @param entries of a table that is not filled at run time, in the order in which they win
 * @param targets the variables that get a row
 * @param widths bits of each of them
 * @param otherwise the row where no entry matches
 * @param runtimeCapacity entries that a table which is filled at run time has room for; 0 for a table with constant entries
 */
public record TablePlan(
        String name,
        String action,
        List<Key> keys,
        List<Entry> entries,
        List<String> targets,
        List<Integer> widths,
        List<Long> otherwise,
        int runtimeCapacity) {

    public TablePlan {
        keys = List.copyOf(keys);
        entries = List.copyOf(entries);
        targets = List.copyOf(targets);
        widths = List.copyOf(widths);
        otherwise = List.copyOf(otherwise);
    }

    public boolean isRuntime() {
        return runtimeCapacity > 0;
    }

    /** Entries that the target has to have room for. */
    public int size() {
        return isRuntime() ? runtimeCapacity : Math.max(1, entries.size());
    }

    /** Bits that are matched. */
    public int keyBits() {
        return keys.stream().mapToInt(Key::width).sum();
    }

    /** Bits of a row. */
    public int rowBits() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether it takes ternary memory: any key that is not compared as a whole. */
    public boolean isTernary() {
        return keys.stream().anyMatch(key -> key.match() != MatchKind.EXACT);
    }

    /** The declarations of the action and the table. */
    public P4Text declaration() {
        P4Text text = new P4Text();
        // No other name begins with an underscore, so that a parameter never hides a variable.
        StringBuilder parameters = new StringBuilder();
        for (int i = 0; i < targets.size(); i++) {
            parameters
                    .append(i == 0 ? "" : ", ")
                    .append(Bits.type(widths.get(i)))
                    .append(" _e")
                    .append(i);
        }
        text.open("action " + action + "(" + parameters + ")");
        for (int i = 0; i < targets.size(); i++) {
            text.line(targets.get(i) + " = _e" + i + ";");
        }
        text.close().open("table " + name).open("key =");
        for (Key key : keys) {
            text.line(key.expression() + " : " + key.match().getLiteral() + " @name(\"" + key.name() + "\");");
        }
        text.close().line("actions = { " + action + "; }");
        text.line("const default_action = " + call(otherwise) + ";");
        text.line("size = " + size() + ";");
        if (!isRuntime() && !entries.isEmpty()) {
            text.open("const entries =");
            entries.forEach(entry -> text.line(keys(entry) + " : " + call(entry.row()) + ";"));
            text.close();
        }
        return text.close();
    }

    private String keys(Entry entry) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(entry.keys().get(i).text(keys.get(i).width()));
        }
        return keys.size() == 1 ? text.toString() : "(" + text + ")";
    }

    private String call(List<Long> row) {
        StringBuilder text = new StringBuilder(action).append('(');
        for (int i = 0; i < row.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(Bits.literal(widths.get(i), row.get(i)));
        }
        return text.append(')').toString();
    }
}
