package org.thunderprism.codegen.p4;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.p4.table.Entry;
import org.thunderprism.codegen.p4.table.Key;
import org.thunderprism.codegen.p4.table.KeyCode;
import org.thunderprism.codegen.p4.table.KeyMatch;
import org.thunderprism.codegen.p4.table.KeyMatch.Exact;
import org.thunderprism.codegen.p4.table.KeyMatch.Range;
import org.thunderprism.codegen.p4.table.MatchEntries;
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
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** Code for lookups and maps. A P4 program applies a table once, so that each lookup and each block has a table of its own. */
final class TableCode {

    private final P4Names names;
    private final Locals locals;
    private final Values values;
    private final ValueRanges ranges;
    private final boolean rangeKeys;
    private final List<TablePlan> plans = new ArrayList<>();
    private final List<RuntimeTable> runtime = new ArrayList<>();

    /** A table that is filled at run time, and the table of the program whose entries it begins with. */
    record RuntimeTable(TablePlan plan, MatchTable table) {}

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
        for (int block = 0; block < map.getTables().size(); block++) {
            int first = block * length;
            List<Integer> elements = positions.stream()
                    .filter(position -> position >= first && position < first + length)
                    .map(position -> position - first)
                    .toList();
            if (!elements.isEmpty()) {
                block(map, block, elements, out);
            }
        }
    }

    private void block(MapBlocks map, int block, List<Integer> elements, P4Text out) {
        int length = map.getType().length();
        List<Component> components = elements.stream()
                .map(element -> new Component(map, block * length + element))
                .toList();
        Row row = row(components, elements, "map_" + (block + 1));
        int size = map.getBlocks().getType().length();
        int first = block * size;
        if (map.getTables().get(block) instanceof MatchTable match) {
            List<String> keys = IntStream.range(first, first + match.getKeys().size())
                    .mapToObj(element -> values.atom(map.getBlocks(), element))
                    .toList();
            match(match, keys, row, out);
        } else {
            List<Interval> intervals = IntStream.range(first, first + size)
                    .mapToObj(element -> ranges.of(map.getBlocks(), element))
                    .toList();
            FuzzyTable tree = (FuzzyTable) map.getTables().get(block);
            new TreeTable(tree, TreeRegions.of(tree, intervals), row, intervals)
                    .write(element -> values.atom(map.getBlocks(), first + element), out);
        }
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
                    apply(table.getName(), keys, List.of(), row, otherwise, Math.max(1, table.getCapacity()), out);
            runtime.add(new RuntimeTable(plan, table));
        } else {
            apply(table.getName(), keys, entries.constant(row.positions()), row, otherwise, 0, out);
        }
    }

    private String keyVariable(String name, int width, String expression, P4Text out) {
        String variable = locals.declare("key_" + name, width);
        out.line(variable + " = " + expression + ";");
        return variable;
    }

    /** Declares a table and applies it; a table without entries is its default. */
    private TablePlan apply(
            String name, List<Key> keys, List<Entry> entries, Row row, List<Long> otherwise, int capacity, P4Text out) {
        if (entries.isEmpty() && capacity == 0) {
            for (int i = 0; i < row.targets().size(); i++) {
                out.line(
                        row.targets().get(i) + " = " + Bits.literal(row.widths().get(i), otherwise.get(i)) + ";");
            }
            return null;
        }
        String table = names.unique("table_" + name);
        TablePlan plan = new TablePlan(
                table, names.unique(table + "_row"), keys, entries, row.targets(), row.widths(), otherwise, capacity);
        plans.add(plan);
        out.line(table + ".apply();");
        return plan;
    }

    /** Where the elements of a block are read. */
    private interface Elements {
        String atom(int element);
    }

    /** The code of one tree. */
    private final class TreeTable {

        private final FuzzyTable tree;
        private final List<Region> regions;
        private final Row row;
        private final List<Interval> intervals;
        private final List<Integer> features;

        TreeTable(FuzzyTable tree, List<Region> regions, Row row, List<Interval> intervals) {
            this.tree = tree;
            this.regions = regions;
            this.row = row;
            this.intervals = intervals;
            this.features = IntStream.range(0, intervals.size())
                    .filter(element -> regions.stream()
                            .anyMatch(region -> !region.box().get(element).equals(intervals.get(element))))
                    .boxed()
                    .toList();
        }

        void write(Elements elements, P4Text out) {
            if (features.isEmpty()) {
                apply(tree.getName(), List.of(), List.of(), row, result(regions.get(0)), 0, out);
            } else if (rangeKeys) {
                ranges(elements, out);
            } else if (features.size() == 1) {
                prefixes(elements, out);
            } else {
                bins(elements, out);
            }
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

        private Key key(int feature, MatchKind match, Elements elements, P4Text out) {
            KeyCode code = code(feature);
            String variable = keyVariable("element", code.width(), code.expression(elements.atom(feature)), out);
            return new Key("element_" + feature, variable, code.width(), match);
        }

        private Range range(Region region, int feature) {
            Interval interval = region.box().get(feature);
            KeyCode code = code(feature);
            return new Range(code.encode(interval.low()), code.encode(interval.high()));
        }

        /** One entry for each leaf; neighbours on a line that give the same are one. */
        private void ranges(Elements elements, P4Text out) {
            List<Key> keys = features.stream()
                    .map(feature -> key(feature, MatchKind.RANGE, elements, out))
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
            apply(tree.getName(), keys, choice.entries(), row, choice.otherwise(), 0, out);
        }

        private void prefixes(Elements elements, P4Text out) {
            int feature = features.get(0);
            List<List<Long>> rows =
                    regions.stream().map(this::result).distinct().toList();
            List<Segment> segments = regions.stream()
                    .map(region -> new Segment(range(region, feature), rows.indexOf(result(region))))
                    .toList();
            Key key = key(feature, MatchKind.TERNARY, elements, out);
            prefixes(tree.getName(), key, segments, rows, row, out);
        }

        private void prefixes(
                String name, Key key, List<Segment> segments, List<List<Long>> rows, Row target, P4Text out) {
            List<Prefixes.Labelled> prefixes = Prefixes.of(key.width(), segments);
            List<Entry> entries = prefixes.subList(0, prefixes.size() - 1).stream()
                    .map(prefix -> new Entry(List.of(prefix.keys()), rows.get(prefix.label())))
                    .toList();
            List<Long> otherwise = rows.get(prefixes.getLast().label());
            apply(name, List.of(key), entries, target, otherwise, 0, out);
        }

        /** Each element is first told between which thresholds it lies; those numbers together select the row. */
        private void bins(Elements elements, P4Text out) {
            List<List<Interval>> bins = features.stream().map(this::bins).toList();
            List<Key> keys = new ArrayList<>();
            for (int i = 0; i < features.size(); i++) {
                keys.add(bin(features.get(i), bins.get(i), elements, out));
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

        private Key bin(int feature, List<Interval> bins, Elements elements, P4Text out) {
            int width = Integer.SIZE - Integer.numberOfLeadingZeros(bins.size() - 1);
            String target = locals.declare("bin", width);
            KeyCode code = code(feature);
            List<Segment> segments = new ArrayList<>();
            List<List<Long>> rows = new ArrayList<>();
            for (Interval bin : bins) {
                segments.add(new Segment(new Range(code.encode(bin.low()), code.encode(bin.high())), rows.size()));
                rows.add(List.of((long) rows.size()));
            }
            Key key = key(feature, MatchKind.TERNARY, elements, out);
            Row row = new Row(List.of(0), List.of(target), List.of(width));
            prefixes(tree.getName() + "_element_" + feature, key, segments, rows, row, out);
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
