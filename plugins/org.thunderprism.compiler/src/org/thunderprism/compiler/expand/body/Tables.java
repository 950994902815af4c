package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.source.SourceFiles;
import org.thunderprism.compiler.expand.table.Clustering;
import org.thunderprism.compiler.expand.table.FuzzyTree;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.literal.Literals;
import org.thunderprism.lang.table.Pattern;
import org.thunderprism.lang.table.TableCode;
import org.thunderprism.lang.table.TableShape;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.TableEntry;
import org.thunderprism.model.ir.TableKey;
import org.thunderprism.model.type.ValueType;

/** The tables of a vertex's program, made when they are first used. */
final class Tables {

    /** Levels of a clustering tree when a program does not say how many. */
    static final int DEFAULT_DEPTH = 4;

    private final Globals globals;
    private final TableRows rows;
    private final WrittenTrees trees;
    private final Problems problems;
    private final Limits limits;
    /** Per declaration the table for each way in which it is used; 0 stands for exact matching, else it is the depth. */
    private final Map<EObject, Map<Integer, Table>> tables;

    Tables(Globals globals, TableRows rows, WrittenTrees trees, Problems problems, Limits limits, SourceFiles files) {
        this.globals = globals;
        this.rows = rows;
        this.trees = trees;
        this.problems = problems;
        this.limits = limits;
        this.tables = new TreeMap<>(files.order());
    }

    /** All of them, as they are declared. */
    List<Table> all() {
        return tables.values().stream().flatMap(uses -> uses.values().stream()).toList();
    }

    /** The table as it is declared; one with fuzzy keys gets the usual depth. */
    Table of(TableDeclaration declaration) {
        return isFuzzy(declaration) ? fuzzy(declaration, DEFAULT_DEPTH) : match(declaration);
    }

    /** The clustering tree over the table's rows, or the tree that it is written with. */
    Table fuzzy(TableDeclaration declaration, int depth) {
        int levels = declaration.getTree() == null ? depth : trees.depth(declaration.getTree());
        return use(declaration, levels, () -> makeFuzzy(declaration, levels));
    }

    private Table match(TableDeclaration declaration) {
        return use(declaration, 0, () -> makeMatch(declaration));
    }

    private Table use(TableDeclaration declaration, int way, Supplier<Table> maker) {
        Map<Integer, Table> uses = tables.computeIfAbsent(declaration, key -> new LinkedHashMap<>());
        Table table = uses.get(way);
        if (table == null) {
            table = maker.get();
            table.setName(uses.isEmpty() ? declaration.getName() : declaration.getName() + "_depth" + way);
            table.setOrigin(globals.site().origin(declaration));
            uses.put(way, table);
        }
        return table;
    }

    /** A depth as it is written. */
    int depth(String text, Site site, EObject syntax) {
        BigInteger depth = Literals.integer(text);
        if (depth.signum() <= 0 || depth.compareTo(BigInteger.valueOf(limits.fuzzyDepth())) > 0) {
            throw problems.refuse(ExpandCode.SIZE, site.origin(syntax), "The tree's depth", depth, limits.fuzzyDepth());
        }
        return depth.intValueExact();
    }

    /** The type of the vectors that a fuzzy table's tree compares: that of its keys which holds all others. */
    ValueType compared(TableDeclaration declaration) {
        ValueType common = null;
        for (org.thunderprism.lang.thunderDsl.TableKey key : declaration.getKeys()) {
            ValueType type = globals.type(key.getType());
            ValueType before = common == null ? type : common;
            common = Types.common(before, type)
                    .orElseThrow(() ->
                            problems.refuse(ExpandCode.TYPES, globals.site().origin(key), type, before));
        }
        return common;
    }

    static boolean isFuzzy(TableDeclaration declaration) {
        return declaration.getTree() != null
                || declaration.getKeys().stream()
                        .anyMatch(key -> key.getMatch() == org.thunderprism.lang.thunderDsl.MatchKind.FUZZY);
    }

    private Table makeFuzzy(TableDeclaration declaration, int depth) {
        ValueType result = globals.type(declaration.getResult());
        ValueType key = compared(declaration);
        FuzzyTree tree = declaration.getTree() == null
                ? Clustering.of(samples(declaration, result), depth, Types.maximum(key))
                : trees.of(declaration, key, result);
        FuzzyTable table = IrFactory.eINSTANCE.createFuzzyTable();
        table.setResult(result);
        table.setDepth(tree.depth());
        table.setArity(declaration.getKeys().size());
        table.setFeatures(tree.features());
        table.setThresholds(tree.thresholds());
        table.setRows(tree.rows().stream().flatMapToLong(Arrays::stream).toArray());
        return table;
    }

    /** The rows as points; a table without rows answers its default everywhere. */
    private List<Clustering.Sample> samples(TableDeclaration declaration, ValueType result) {
        List<Clustering.Sample> samples = new ArrayList<>();
        for (TableRows.Row row : rows.of(declaration, result)) {
            List<BigInteger> point = new ArrayList<>();
            for (Pattern pattern : row.patterns()) {
                if (!(pattern instanceof Pattern.Single single)) {
                    throw problems.refuse(TableCode.POINT, row.origin(), declaration.getName());
                }
                point.add(single.value());
            }
            samples.add(new Clustering.Sample(point, row.result()));
        }
        if (samples.isEmpty()) {
            List<BigInteger> origin =
                    declaration.getKeys().stream().map(key -> BigInteger.ZERO).toList();
            samples.add(new Clustering.Sample(origin, rows.defaultResult(declaration, result)));
        }
        return samples;
    }

    private Table makeMatch(TableDeclaration declaration) {
        ValueType result = globals.type(declaration.getResult());
        MatchTable table = IrFactory.eINSTANCE.createMatchTable();
        table.setResult(result);
        table.setRuntime(declaration.isRuntime());
        table.setDefaultResult(bits(rows.defaultResult(declaration, result)));
        for (org.thunderprism.lang.thunderDsl.TableKey syntax : declaration.getKeys()) {
            TableKey key = IrFactory.eINSTANCE.createTableKey();
            key.setName(syntax.getName());
            key.setType(globals.type(syntax.getType()));
            key.setMatch(TableShape.lookup(syntax.getMatch()).orElseThrow());
            table.getKeys().add(key);
        }
        for (TableRows.Row row : rows.of(declaration, result)) {
            table.getEntries().add(entry(table, row, declaration));
        }
        table.setCapacity(capacity(declaration, table.getEntries().size()));
        return table;
    }

    private int capacity(TableDeclaration declaration, int entries) {
        int capacity = declaration.getSize() == null
                ? entries
                : globals.size(declaration.getSize(), "A table's size", limits.tableEntries());
        if (entries > capacity) {
            throw problems.refuse(
                    TableCode.SIZE, globals.site().origin(declaration), declaration.getName(), entries, capacity);
        }
        return capacity;
    }

    private TableEntry entry(MatchTable table, TableRows.Row row, TableDeclaration declaration) {
        int keys = table.getKeys().size();
        TableEntry entry = IrFactory.eINSTANCE.createTableEntry();
        entry.setValues(new long[keys]);
        entry.setBounds(new long[keys]);
        for (int index = 0; index < keys; index++) {
            TableKey key = table.getKeys().get(index);
            Pattern.Encoded encoded = row.patterns()
                    .get(index)
                    .encode(key.getMatch(), key.getType())
                    .orElseThrow(() -> problems.refuse(
                            TableCode.PATTERN,
                            row.origin(),
                            key.getName(),
                            declaration.getName(),
                            key.getMatch().getLiteral(),
                            key.getType()));
            entry.getValues()[index] = encoded.value();
            entry.getBounds()[index] = encoded.bound();
        }
        entry.setResult(bits(row.result()));
        return entry;
    }

    private static long[] bits(List<BigInteger> values) {
        return values.stream().mapToLong(BigInteger::longValue).toArray();
    }
}
