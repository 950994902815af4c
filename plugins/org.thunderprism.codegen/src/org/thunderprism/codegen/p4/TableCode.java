package org.thunderprism.codegen.p4;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.p4.table.Entry;
import org.thunderprism.codegen.p4.table.Key;
import org.thunderprism.codegen.p4.table.KeyCode;
import org.thunderprism.codegen.p4.table.KeyMatch;
import org.thunderprism.codegen.p4.table.KeyMatch.Exact;
import org.thunderprism.codegen.p4.table.KeyMatch.Range;
import org.thunderprism.codegen.p4.table.MatchEntries;
import org.thunderprism.codegen.p4.table.OrderedBoxes;
import org.thunderprism.codegen.p4.table.Prefixes;
import org.thunderprism.codegen.p4.table.Prefixes.Segment;
import org.thunderprism.codegen.p4.table.RowChoice;
import org.thunderprism.codegen.p4.table.TablePlan;
import org.thunderprism.codegen.p4.table.TreeRegions;
import org.thunderprism.codegen.p4.table.TreeRegions.Region;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Names;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** Code for lookups and maps. A P4 program applies a table once, so that each lookup and each block has a table of its own. */
final class TableCode {

    /** Entries of one table that compilers take in some seconds. */
    static final int MOST_ENTRIES = 65_536;

    /** Entries that one table may have more than several that are applied one after the other. */
    private static final int ENTRIES_FOR_A_STEP = 512;

    private final P4Names names;
    private final Locals locals;
    private final Values values;
    private final ValueRanges ranges;
    private final boolean rangeKeys;
    private final List<TablePlan> plans = new ArrayList<>();
    private final List<RuntimeTable> runtime = new ArrayList<>();
    private final Set<MapBlocks> binned = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A table that is filled at run time, and the entries that it begins with, in the order in which they win. */
    record RuntimeTable(TablePlan plan, List<Entry> entries) {}

    /** What the row of a table is put into. */
    private record Row(List<Integer> positions, List<String> targets, List<Integer> widths) {}

    /**
     * @param ranges the values that scalars of the program can have
     * @param rangeKeys whether the target matches ranges
     */
    TableCode(P4Names names, Locals locals, Values values, ValueRanges ranges, boolean rangeKeys) {
        this.names = names;
        this.locals = locals;
        this.values = values;
        this.ranges = ranges;
        this.rangeKeys = rangeKeys;
    }

    List<TablePlan> plans() {
        return plans;
    }

    /** Tables that are applied one after the other for each block of a map. */
    int levels(MapBlocks map) {
        return binned.contains(map) ? 2 : 1;
    }

    List<RuntimeTable> runtimeTables() {
        return runtime;
    }

    void lookup(Lookup lookup, List<Integer> positions, P4Text out) {
        List<String> keys = lookup.getKeys().stream().map(values::atom).toList();
        List<Component> components =
                positions.stream().map(index -> new Component(lookup, index)).toList();
        match(lookup.getTable(), keys, row(components, positions, "row"), out);
    }

    /** Maps the blocks of which some element is needed. */
    void map(MapBlocks map, List<Integer> positions, P4Text out) {
        int length = map.getType().length();
        int size = map.getBlocks().getType().length();
        List<TreeTable> trees = new ArrayList<>();
        for (int block = 0; block < map.getTables().size(); block++) {
            int begin = block * length;
            List<Integer> elements = positions.stream()
                    .filter(position -> position >= begin && position < begin + length)
                    .map(position -> position - begin)
                    .toList();
            if (elements.isEmpty()) {
                continue;
            }
            List<Component> components = elements.stream()
                    .map(element -> new Component(map, begin + element))
                    .toList();
            Row row = row(components, elements, "map_" + (block + 1));
            int first = block * size;
            if (map.getTables().get(block) instanceof MatchTable match) {
                List<String> keys = IntStream.range(
                                first, first + match.getKeys().size())
                        .mapToObj(element -> values.atom(map.getBlocks(), element))
                        .toList();
                match(match, keys, row, out);
            } else {
                trees.add(new TreeTable(map, block, row));
            }
        }
        // A step that one block takes first is there for all of them.
        boolean bins = trees.stream().anyMatch(TreeTable::needsBins);
        if (bins) {
            binned.add(map);
        }
        trees.forEach(tree -> tree.write(bins, out));
    }

    private Row row(List<Component> components, List<Integer> positions, String hint) {
        return new Row(
                positions,
                components.stream()
                        .map(component -> values.define(component, hint + "_" + component.index()))
                        .toList(),
                components.stream()
                        .map(component -> component.source().getType().width())
                        .toList());
    }

    private void match(MatchTable table, List<String> atoms, Row row, P4Text out) {
        MatchEntries entries = new MatchEntries(table, rangeKeys || table.isRuntime());
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            TableKey key = table.getKeys().get(i);
            String variable =
                    keyVariable(key.getName(), key.getType().width(), MatchEntries.expression(key, atoms.get(i)), out);
            keys.add(new Key(key.getName(), variable, key.getType().width(), entries.match(key)));
        }
        List<Long> otherwise = MatchEntries.row(table.getDefaultResult(), row.positions());
        if (table.isRuntime()) {
            TablePlan plan =
                    declare(table, "", keys, List.of(), Math.max(1, table.getCapacity()), row, otherwise, true);
            out.line(plan.name() + ".apply();");
            runtime.add(new RuntimeTable(plan, entries.constant(row.positions())));
        } else if (entries.count() > MOST_ENTRIES) {
            declare(table, "", keys, List.of(), entries.count(), row, otherwise, false);
        } else {
            apply(table, "", keys, entries.constant(row.positions()), row, otherwise, out);
        }
    }

    private String keyVariable(String name, int width, String expression, P4Text out) {
        String variable = locals.declare("key_" + name, width);
        out.line(variable + " = " + expression + ";");
        return variable;
    }

    /** Declares a table with constant entries and applies it; without entries it is its default. */
    private void apply(
            Table source, String part, List<Key> keys, List<Entry> entries, Row row, List<Long> otherwise, P4Text out) {
        if (entries.isEmpty()) {
            for (int i = 0; i < row.targets().size(); i++) {
                out.line(
                        row.targets().get(i) + " = " + Bits.literal(row.widths().get(i), otherwise.get(i)) + ";");
            }
        } else {
            TablePlan plan = declare(source, part, keys, entries, entries.size(), row, otherwise, false);
            out.line(plan.name() + ".apply();");
        }
    }

    private TablePlan declare(
            Table source,
            String part,
            List<Key> keys,
            List<Entry> entries,
            long demand,
            Row row,
            List<Long> otherwise,
            boolean isRuntime) {
        String table = names.unique("table_" + source.getName() + part);
        TablePlan plan = new TablePlan(
                source,
                table,
                names.unique(table + "_row"),
                keys,
                entries,
                demand,
                row.targets(),
                row.widths(),
                otherwise,
                isRuntime);
        plans.add(plan);
        return plan;
    }

    /** The code of one block's tree. */
    private final class TreeTable {

        private final MapBlocks map;
        private final int first;
        private final FuzzyTable tree;
        private final List<Region> regions;
        private final Row row;
        private final List<Interval> intervals;
        private final List<Integer> features;

        TreeTable(MapBlocks map, int block, Row row) {
            int size = map.getBlocks().getType().length();
            this.map = map;
            this.first = block * size;
            this.tree = (FuzzyTable) map.getTables().get(block);
            this.row = row;
            this.intervals = IntStream.range(first, first + size)
                    .mapToObj(element -> ranges.of(map.getBlocks(), element))
                    .toList();
            this.regions = TreeRegions.of(tree, intervals);
            this.features = IntStream.range(0, size)
                    .filter(element -> regions.stream()
                            .anyMatch(region -> !region.box().get(element).equals(intervals.get(element))))
                    .boxed()
                    .toList();
        }

        /** Whether one ternary table would be too large, so that elements are put into bins before the row is selected. */
        boolean needsBins() {
            return !rangeKeys
                    && features.size() > 1
                    && OrderedBoxes.of(regions, features, intervals).count() > ENTRIES_FOR_A_STEP;
        }

        void write(boolean bins, P4Text out) {
            if (features.isEmpty()) {
                apply(tree, "", List.of(), List.of(), row, result(regions.get(0)), out);
            } else if (rangeKeys) {
                ranges(out);
            } else if (features.size() == 1) {
                prefixes(out);
            } else if (bins) {
                bins(out);
            } else {
                boxes(out);
            }
        }

        private void boxes(P4Text out) {
            List<Key> keys = features.stream()
                    .map(feature -> key(feature, MatchKind.TERNARY, out))
                    .toList();
            OrderedBoxes boxes = OrderedBoxes.of(regions, features, intervals);
            List<Long> otherwise = result(boxes.regions().getLast());
            List<Entry> entries = boxes.regions().subList(0, regions.size() - 1).stream()
                    .flatMap(region -> boxes.keys(region).stream().map(box -> new Entry(box, result(region))))
                    .toList();
            apply(tree, "", keys, Entry.winning(entries), row, otherwise, out);
        }

        private List<Long> result(Region region) {
            int size = tree.getResult().size();
            return row.positions().stream()
                    .map(element -> tree.getRows()[region.leaf() * size + element])
                    .toList();
        }

        private KeyCode code(int feature) {
            return KeyCode.of(intervals.get(feature));
        }

        private Key key(int feature, MatchKind match, P4Text out) {
            KeyCode code = code(feature);
            String variable = keyVariable(
                    "element", code.width(), code.expression(values.atom(map.getBlocks(), first + feature)), out);
            return new Key("element_" + feature, variable, code.width(), match);
        }

        private Range range(Region region, int feature) {
            Interval interval = region.box().get(feature);
            KeyCode code = code(feature);
            return new Range(code.encode(interval.low()), code.encode(interval.high()));
        }

        /** One entry for each leaf; neighbours on a line that give the same are one. */
        private void ranges(P4Text out) {
            List<Key> keys = features.stream()
                    .map(feature -> key(feature, MatchKind.RANGE, out))
                    .toList();
            List<Entry> entries = new ArrayList<>();
            for (Region region : regions) {
                List<KeyMatch> box = features.stream()
                        .<KeyMatch>map(feature -> range(region, feature))
                        .toList();
                Entry last = entries.isEmpty() ? null : entries.getLast();
                if (features.size() == 1 && last != null && last.row().equals(result(region))) {
                    Range joined = new Range(((Range) last.keys().get(0)).low(), ((Range) box.get(0)).high());
                    entries.set(entries.size() - 1, new Entry(List.of(joined), last.row()));
                } else {
                    entries.add(new Entry(box, result(region)));
                }
            }
            choose(keys, entries, out);
        }

        private void choose(List<Key> keys, List<Entry> entries, P4Text out) {
            RowChoice choice = RowChoice.of(entries);
            apply(tree, "", keys, choice.entries(), row, choice.otherwise(), out);
        }

        private void prefixes(P4Text out) {
            int feature = features.get(0);
            List<List<Long>> rows =
                    regions.stream().map(this::result).distinct().toList();
            List<Segment> segments = regions.stream()
                    .map(region -> new Segment(range(region, feature), rows.indexOf(result(region))))
                    .toList();
            Key key = key(feature, MatchKind.TERNARY, out);
            prefixes("", key, segments, rows, row, out);
        }

        private void prefixes(
                String part, Key key, List<Segment> segments, List<List<Long>> rows, Row target, P4Text out) {
            List<Prefixes.Labelled> prefixes = Prefixes.of(key.width(), segments);
            List<Entry> entries = prefixes.subList(0, prefixes.size() - 1).stream()
                    .map(prefix -> new Entry(List.of(prefix.keys()), rows.get(prefix.label())))
                    .toList();
            List<Long> otherwise = rows.get(prefixes.getLast().label());
            apply(tree, part, List.of(key), entries, target, otherwise, out);
        }

        /** Each element is first told between which thresholds it lies; those numbers together select the row. */
        private void bins(P4Text out) {
            List<List<Interval>> bins = features.stream().map(this::bins).toList();
            double combinations = bins.stream().mapToDouble(List::size).reduce(1, (one, other) -> one * other);
            if (combinations > MOST_ENTRIES) {
                declare(tree, "", List.of(), List.of(), (long) combinations, row, result(regions.get(0)), false);
                return;
            }
            List<Key> keys = new ArrayList<>();
            for (int i = 0; i < features.size(); i++) {
                keys.add(bin(features.get(i), bins.get(i), out));
            }
            List<Entry> entries = new ArrayList<>();
            for (Region region : regions) {
                combine(region, bins, 0, List.of(), entries);
            }
            choose(keys, entries, out);
        }

        /** The parts of an element's values that no threshold divides. */
        private List<Interval> bins(int feature) {
            ValueType type = intervals.get(feature).type();
            List<Interval> bins = new ArrayList<>();
            List<Long> ends = regions.stream()
                    .map(region -> region.box().get(feature).high())
                    .distinct()
                    .sorted(type.signed() ? Long::compare : Long::compareUnsigned)
                    .toList();
            long low = intervals.get(feature).low();
            for (long end : ends) {
                bins.add(new Interval(type, low, end));
                low = end + 1;
            }
            return bins;
        }

        private Key bin(int feature, List<Interval> bins, P4Text out) {
            int width = Integer.SIZE - Integer.numberOfLeadingZeros(bins.size() - 1);
            String target = locals.declare("bin", width);
            KeyCode code = code(feature);
            List<Segment> segments = new ArrayList<>();
            List<List<Long>> rows = new ArrayList<>();
            for (Interval bin : bins) {
                segments.add(new Segment(new Range(code.encode(bin.low()), code.encode(bin.high())), rows.size()));
                rows.add(List.of((long) rows.size()));
            }
            Key key = key(feature, MatchKind.TERNARY, out);
            Row row = new Row(List.of(0), List.of(target), List.of(width));
            prefixes("_element_" + feature, key, segments, rows, row, out);
            return new Key("bin_" + feature, target, width, MatchKind.EXACT);
        }

        private void combine(
                Region region, List<List<Interval>> bins, int index, List<KeyMatch> keys, List<Entry> entries) {
            if (index == bins.size()) {
                entries.add(new Entry(keys, result(region)));
                return;
            }
            Interval part = region.box().get(features.get(index));
            for (int number = 0; number < bins.get(index).size(); number++) {
                if (part.contains(bins.get(index).get(number).low())) {
                    List<KeyMatch> longer = new ArrayList<>(keys);
                    longer.add(new Exact(number));
                    combine(region, bins, index + 1, longer, entries);
                }
            }
        }
    }
}
