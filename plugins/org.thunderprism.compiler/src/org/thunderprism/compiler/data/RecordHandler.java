package org.thunderprism.compiler.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.data.IntegerText.Outcome;
import org.thunderprism.model.type.ValueType;

/**
 * Turns the fields of a CSV file into the values of a record as they are scanned, without making strings of them. The array that it hands
 * out is the same for every row.
 */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<long[]> {

    private static final int[] UNUSED = {};
    private static final int LONGEST_QUOTE = 40;
    private static final int LONGEST_LIST = 20;

    private final List<Column> wanted;
    private final String purpose;
    private final DataLimits limits;
    private final IntegerText integers = new IntegerText();
    private final long[] values;
    private final List<String> header = new ArrayList<>();
    private int[][] targets;
    private int column;
    private Malformation malformation;

    /**
     * @param wanted the values of a record, in order
     * @param purpose what the columns are for, to go after their name: {@code the program reads}
     */
    RecordHandler(List<Column> wanted, String purpose, DataLimits limits) {
        this.wanted = wanted;
        this.purpose = purpose;
        this.limits = limits;
        this.values = new long[wanted.size()];
    }

    /** What is wrong with the rows seen so far, or null. */
    Malformation malformation() {
        return malformation;
    }

    /** The values of the row last read; the same array for every row. */
    long[] values() {
        return values;
    }

    /** The line on which the row last begun starts, 1-based. */
    long line() {
        return Math.max(1, getStartingLineNumber());
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        column = 1;
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        if (malformation != null) {
            return;
        }
        if (index >= limits.columns()) {
            fail(DataCode.TOO_LARGE, 1, "The number of columns", limits.columns());
        } else if (targets == null) {
            name(new String(text, offset, length), quoted);
        } else if (index < targets.length) {
            for (int target : targets[index]) {
                read(wanted.get(target), target, text, offset, length);
            }
        }
        column += length + (quoted ? 3 : 1);
    }

    private void name(String name, boolean quoted) {
        boolean byteOrderMark = header.isEmpty() && !quoted && name.startsWith("\uFEFF");
        header.add((byteOrderMark ? name.substring(1) : name).strip());
    }

    private void read(Column wantedColumn, int target, char[] text, int offset, int length) {
        ValueType type = wantedColumn.type();
        Outcome outcome = integers.read(text, offset, length, type);
        if (outcome == Outcome.VALUE) {
            values[target] = integers.value();
            return;
        }
        String quoted = new String(text, offset, Math.min(length, LONGEST_QUOTE)) + (length > LONGEST_QUOTE ? "…" : "");
        if (outcome == Outcome.NOT_AN_INTEGER) {
            fail(DataCode.NOT_AN_INTEGER, length, quoted, wantedColumn.name());
        } else {
            String maximum = Long.toUnsignedString(type.maximum());
            fail(DataCode.OUT_OF_RANGE, length, quoted.strip(), wantedColumn.name(), type, type.minimum(), maximum);
        }
    }

    @Override
    protected long[] buildRecord() {
        if (malformation != null || getRecordType() == RecordType.EMPTY) {
            return values;
        }
        if (targets == null) {
            targets = resolve();
        } else if (getFieldCount() != targets.length) {
            column = 1;
            fail(DataCode.WRONG_FIELD_COUNT, 1, getFieldCount(), targets.length);
        }
        return values;
    }

    /** Finds the wanted columns by name: for each column of the file the places in the record that it fills. */
    private int[][] resolve() {
        Map<String, Integer> places = new HashMap<>();
        int[][] found = new int[header.size()][];
        for (int i = 0; i < header.size(); i++) {
            found[i] = UNUSED;
            if (places.put(header.get(i), i) != null && isWanted(header.get(i))) {
                column = 1;
                fail(DataCode.DUPLICATE_COLUMN, 1, header.get(i));
            }
        }
        for (int target = 0; target < wanted.size(); target++) {
            Integer place = places.get(wanted.get(target).name());
            if (place == null) {
                column = 1;
                fail(DataCode.MISSING_COLUMN, 1, wanted.get(target).name(), purpose, headerText());
                break;
            }
            int[] others = found[place];
            found[place] = Arrays.copyOf(others, others.length + 1);
            found[place][others.length] = target;
        }
        return found;
    }

    private boolean isWanted(String name) {
        return wanted.stream().anyMatch(candidate -> candidate.name().equals(name));
    }

    private String headerText() {
        String names = String.join(", ", header.subList(0, Math.min(header.size(), LONGEST_LIST)));
        return header.size() > LONGEST_LIST ? names + ", …" : names;
    }

    private void fail(DataCode code, int length, Object... arguments) {
        if (malformation == null) {
            malformation = new Malformation(code, getStartingLineNumber(), column, Math.max(1, length), arguments);
        }
    }
}
