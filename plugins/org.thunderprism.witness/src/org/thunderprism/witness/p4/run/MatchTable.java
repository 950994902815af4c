package org.thunderprism.witness.p4.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table with its entries. Of several that match, the first one wins, or for a longest prefix the longest. */
public final class MatchTable {

    private final String name;
    private final Evaluation[] keys;
    private final boolean exact;
    private final boolean longestPrefix;
    private final int capacity;
    private final Call otherwise;
    private final List<Integer> widths;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<List<Long>, Call> index = new HashMap<>();
    private final long[] matched;

    /**
     * An action with its data.
     *
     * @param slots where the action finds its parameters
     */
    public record Call(Step action, int[] slots, long[] data) {

        void run(Machine machine) {
            for (int i = 0; i < slots.length; i++) {
                machine.slots[slots[i]] = data[i];
            }
            action.run(machine);
        }
    }

    /**
     * An entry: a key passes when its masked bits are the value's and it lies between the bounds, which are unsigned.
     *
     * @param masks one for each key
     * @param prefix bits of the masks
     */
    private record Entry(long[] values, long[] masks, long[] lows, long[] highs, int prefix, Call call) {

        boolean accepts(long[] keys) {
            for (int i = 0; i < keys.length; i++) {
                if ((keys[i] & masks[i]) != values[i]
                        || Long.compareUnsigned(keys[i], lows[i]) < 0
                        || Long.compareUnsigned(keys[i], highs[i]) > 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What an entry asks of a key. */
    public record Test(long value, long mask, long low, long high) {

        public static Test exact(long value) {
            return new Test(value, -1, 0, -1);
        }

        public static Test masked(long value, long mask) {
            return new Test(value & mask, mask, 0, -1);
        }

        public static Test range(long low, long high) {
            return new Test(0, 0, low, high);
        }
    }

    /**
     * An empty table.
     *
     * @param widths bits of the keys
     * @param exact whether all keys are compared as a whole
     * @param longestPrefix whether the longest prefix wins, rather than the first entry
     * @param capacity entries that there is room for
     */
    public MatchTable(
            String name,
            List<Evaluation> keys,
            List<Integer> widths,
            boolean exact,
            boolean longestPrefix,
            int capacity,
            Call otherwise) {
        this.name = name;
        this.keys = keys.toArray(Evaluation[]::new);
        this.widths = List.copyOf(widths);
        this.exact = exact;
        this.longestPrefix = longestPrefix;
        this.capacity = capacity;
        this.otherwise = otherwise;
        this.matched = new long[this.keys.length];
    }

    public String name() {
        return name;
    }

    /** Bits of the keys. */
    public List<Integer> widths() {
        return widths;
    }

    /**
     * Adds an entry with the action of the default entry, as a control plane does.
     *
     * @throws IllegalArgumentException when the table is full, has the entry already, or its action takes other data
     */
    public void add(List<Test> tests, long[] data) {
        if (data.length != otherwise.slots().length || tests.size() != keys.length) {
            throw new IllegalArgumentException("table " + name + " has " + keys.length + " keys and "
                    + otherwise.slots().length + " numbers in a row");
        }
        add(tests, new Call(otherwise.action(), otherwise.slots(), data));
    }

    /**
     * Adds an entry behind the others.
     *
     * @throws IllegalArgumentException when the table is full or has the entry already
     */
    public void add(List<Test> tests, Call call) {
        if (entries.size() >= capacity) {
            throw new IllegalArgumentException("table " + name + " has room for " + capacity + " entries");
        }
        long[] masks = tests.stream().mapToLong(Test::mask).toArray();
        Entry entry = new Entry(
                tests.stream().mapToLong(Test::value).toArray(),
                masks,
                tests.stream().mapToLong(Test::low).toArray(),
                tests.stream().mapToLong(Test::high).toArray(),
                Arrays.stream(masks).mapToInt(Long::bitCount).sum(),
                call);
        if (exact) {
            List<Long> values = tests.stream().map(Test::value).toList();
            if (index.putIfAbsent(values, call) != null) {
                throw new IllegalArgumentException("table " + name + " has two entries with the keys " + values);
            }
        }
        int place = entries.size();
        while (longestPrefix && place > 0 && entries.get(place - 1).prefix() < entry.prefix()) {
            place--;
        }
        entries.add(place, entry);
    }

    /** Looks up the keys and does what the entry says. */
    public void apply(Machine machine) {
        for (int i = 0; i < keys.length; i++) {
            matched[i] = keys[i].of(machine);
        }
        find().run(machine);
    }

    private Call find() {
        if (exact) {
            return index.getOrDefault(Arrays.stream(matched).boxed().toList(), otherwise);
        }
        for (Entry entry : entries) {
            if (entry.accepts(matched)) {
                return entry.call();
            }
        }
        return otherwise;
    }
}
