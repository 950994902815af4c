package org.thunderprism.codegen.p4.table;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.Table;

/**
 * A table with its one action, which puts a row into variables.
 *
 * @param source the table of the program that it is for
 * @param name of the table
 * @param action of the action
 * @param keys in order
 * @param entries of a table that is not filled at run time, in the order in which they win; none when there would be too many
 * @param demand entries that there have to be room for
 * @param targets the variables that get a row
 * @param widths bits of each of them
 * @param otherwise the row where no entry matches
 * @param isRuntime whether it is filled at run time
 */
public record TablePlan(
        Table source,
        String name,
        String action,
        List<Key> keys,
        List<Entry> entries,
        long demand,
        List<String> targets,
        List<Integer> widths,
        List<Long> otherwise,
        boolean isRuntime) {

    public TablePlan {
        keys = List.copyOf(keys);
        entries = List.copyOf(entries);
        targets = List.copyOf(targets);
        widths = List.copyOf(widths);
        otherwise = List.copyOf(otherwise);
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
        text.line("size = " + Math.max(1, demand) + ";");
        if (!isRuntime && !entries.isEmpty()) {
            text.open("const entries =");
            entries.forEach(entry -> text.line(keys(entry) + " : " + call(entry.row()) + ";"));
            text.close();
        }
        return text.close();
    }

    /**
     * The commands of bmv2's {@code simple_switch_CLI} that put entries into the table.
     *
     * @param control the control that declares the table
     * @param initial in the order in which they win
     */
    public List<String> commands(String control, List<Entry> initial) {
        boolean ranked =
                keys.stream().anyMatch(key -> key.match() == MatchKind.TERNARY || key.match() == MatchKind.RANGE);
        List<String> commands = new ArrayList<>();
        for (Entry entry : initial) {
            StringBuilder text = new StringBuilder("table_add " + control + "." + name + " " + control + "." + action);
            for (int i = 0; i < keys.size(); i++) {
                Key key = keys.get(i);
                text.append(' ').append(entry.keys().get(i).command(key.width(), key.match()));
            }
            text.append(" =>");
            for (int i = 0; i < widths.size(); i++) {
                text.append(' ')
                        .append(Long.toUnsignedString(
                                Bits.low(widths.get(i), entry.row().get(i))));
            }
            // The lowest number wins.
            commands.add(ranked ? text + " " + (commands.size() + 1) : text.toString());
        }
        return commands;
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
