package org.thunderprism.compiler.ir;

import java.util.Optional;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** Whether an entry fits a match table: the same for entries of the program and for entries filled in at run time. */
public final class TableEntries {

    private TableEntries() {}

    /**
     * What keeps an entry from being one of the table's.
     *
     * @return a sentence that names the key, or empty when the entry fits
     */
    public static Optional<String> problem(MatchTable table, TableEntry entry) {
        int keys = table.getKeys().size();
        if (entry.getValues() == null
                || entry.getValues().length != keys
                || entry.getBounds() == null
                || entry.getBounds().length != keys) {
            return Optional.of("an entry of table " + table.getName() + " has not one value and one bound per key");
        }
        for (int i = 0; i < keys; i++) {
            TableKey key = table.getKeys().get(i);
            if (!fits(key, entry.getValues()[i], entry.getBounds()[i])) {
                return Optional.of("key " + key.getName() + " of table " + table.getName() + " cannot be "
                        + entry.getValues()[i] + " with bound " + entry.getBounds()[i]);
            }
        }
        ValueType result = table.getResult();
        if (entry.getResult() == null || entry.getResult().length != result.size()) {
            return Optional.of("an entry of table " + table.getName() + " has not " + result.size() + " results");
        }
        for (long value : entry.getResult()) {
            if (result.element().canonical(value) != value) {
                return Optional.of("result " + value + " of table " + table.getName() + " is no " + result.element());
            }
        }
        return Optional.empty();
    }

    private static boolean fits(TableKey key, long value, long bound) {
        ValueType type = key.getType();
        if (type.canonical(value) != value) {
            return false;
        }
        return switch (key.getMatch()) {
            case EXACT -> true;
            case RANGE -> type.canonical(bound) == bound && Arithmetic.compare(type, value, bound) <= 0;
            case TERNARY -> type.canonical(bound) == bound;
            case LPM -> bound >= 0 && bound <= type.width();
        };
    }
}
