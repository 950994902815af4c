package org.thunderprism.codegen.ebpf.layer;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.codegen.ebpf.text.ConstantArray;

/**
 * One constant array in which many tables stand one after another.
 *
 * <p>The verifier knows less about an index than the compiler does: it demands that the largest index it takes for possible lies within the
 * array. Only the end of the array has to be filled up for that, since what lies behind a table is the next one.
 */
final class IndexTables {

    private final String name;
    private final String type;
    private final List<Long> entries = new ArrayList<>();
    private long size;

    /** @param type C type of an entry */
    IndexTables(String name, String type) {
        this.name = name;
        this.type = type;
    }

    /**
     * Adds a table.
     *
     * @param limit the largest index that the verifier takes for possible
     * @return the expression of its begin
     */
    String add(long[] table, long limit) {
        int start = entries.size();
        for (long entry : table) {
            entries.add(entry);
        }
        size = Math.max(size, Math.max(entries.size(), start + limit + 1));
        return start == 0 ? name : "(" + name + " + " + start + ")";
    }

    String name() {
        return name;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    long bytes() {
        return entries.size() * (long) (type.endsWith("8") ? 1 : type.endsWith("16") ? 2 : type.endsWith("32") ? 4 : 8);
    }

    /** The array. */
    CText declaration() {
        return ConstantArray.declaration(
                type, name, entries.stream().mapToLong(Long::longValue).toArray(), size);
    }
}
