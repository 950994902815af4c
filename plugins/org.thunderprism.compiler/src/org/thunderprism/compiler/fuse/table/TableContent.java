package org.thunderprism.compiler.fuse.table;

import java.util.Arrays;
import java.util.List;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;

/** A table compared by what it does, not by its name. Nothing is copied, however large the table is. */
record TableContent(Table table) {

    @Override
    public boolean equals(Object other) {
        return other instanceof TableContent that
                && table.getResult().equals(that.table.getResult())
                && switch (table) {
                    case FuzzyTable fuzzy -> that.table instanceof FuzzyTable second && isSame(fuzzy, second);
                    case MatchTable match -> that.table instanceof MatchTable second && isSame(match, second);
                    default -> table == that.table;
                };
    }

    @Override
    public int hashCode() {
        return switch (table) {
            case FuzzyTable fuzzy -> 31 * Arrays.hashCode(fuzzy.getThresholds()) + Arrays.hashCode(fuzzy.getRows());
            case MatchTable match -> {
                int hash = Arrays.hashCode(match.getDefaultResult());
                for (TableEntry entry : match.getEntries()) {
                    hash = 31 * hash + Arrays.hashCode(entry.getValues());
                }
                yield hash;
            }
            default -> System.identityHashCode(table);
        };
    }

    private static boolean isSame(FuzzyTable first, FuzzyTable second) {
        return first.getArity() == second.getArity()
                && Arrays.equals(first.getFeatures(), second.getFeatures())
                && Arrays.equals(first.getThresholds(), second.getThresholds())
                && Arrays.equals(first.getRows(), second.getRows());
    }

    private static boolean isSame(MatchTable first, MatchTable second) {
        if (first.getEntries().size() != second.getEntries().size()
                || !Arrays.equals(first.getDefaultResult(), second.getDefaultResult())
                || !isSame(first.getKeys(), second.getKeys())) {
            return false;
        }
        for (int index = 0; index < first.getEntries().size(); index++) {
            TableEntry a = first.getEntries().get(index);
            TableEntry b = second.getEntries().get(index);
            if (!Arrays.equals(a.getValues(), b.getValues())
                    || !Arrays.equals(a.getBounds(), b.getBounds())
                    || !Arrays.equals(a.getResult(), b.getResult())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(List<TableKey> first, List<TableKey> second) {
        if (first.size() != second.size()) {
            return false;
        }
        for (int index = 0; index < first.size(); index++) {
            if (!first.get(index).getType().equals(second.get(index).getType())
                    || first.get(index).getMatch() != second.get(index).getMatch()) {
                return false;
            }
        }
        return true;
    }
}
