package org.thunderprism.codegen.nx;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The map {@code tables}: constants of some size. */
final class TableContents {

    private static final int LINE = 110;

    private final ElixirNames names = new ElixirNames();
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<Object, Object> parts = new IdentityHashMap<>();

    /** What belongs to something that may be used in several places: made once. */
    <T> T once(Object owner, Class<T> type, Supplier<T> make) {
        Object known = parts.get(owner);
        if (known == null) {
            known = make.get();
            parts.put(owner, known);
        }
        return type.cast(known);
    }

    /**
     * Adds a tensor.
     *
     * @param hint its name if possible
     * @param values canonical, row after row
     * @param length elements of a row of a tensor with two dimensions; 0 for a tensor with one
     * @return an expression that refers to it
     */
    String add(String hint, Carrier carrier, long[] values, int length) {
        String name = names.unique(hint);
        entries.put(name, "Nx.tensor(" + list(carrier, values, length) + ", type: " + carrier.type() + ")");
        return "tables." + name;
    }

    private static String list(Carrier carrier, long[] values, int length) {
        if (length == 0) {
            return "[" + elements(carrier, values, 0, values.length) + "]";
        }
        StringBuilder rows = new StringBuilder("[");
        for (int from = 0; from < values.length; from += length) {
            rows.append(from == 0 ? "" : ",").append("\n  [").append(elements(carrier, values, from, from + length));
            rows.append(']');
        }
        return rows.append(']').toString();
    }

    private static String elements(Carrier carrier, long[] values, int from, int to) {
        StringBuilder text = new StringBuilder();
        int lineBegin = 0;
        for (int i = from; i < to; i++) {
            String element = carrier.element(values[i]);
            if (text.length() - lineBegin + element.length() > LINE) {
                text.append("\n  ");
                lineBegin = text.length();
            }
            text.append(element).append(i + 1 < to ? ", " : "");
        }
        return text.toString();
    }

    /** The function that gives the map. */
    Lines function() {
        Lines map = new Lines();
        map.add(entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(",\n")));
        Lines body = entries.isEmpty()
                ? new Lines().add("%{}")
                : new Lines().add("%{").nest(map).add("}");
        return new Lines()
                .add("@doc \"What the program looks up.\"")
                .add("def tables do")
                .nest(body)
                .add("end");
    }
}
