package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Aggregate;
import org.thunderprism.compiler.expand.value.Blocks;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.MapExpression;
import org.thunderprism.lang.thunderDsl.PartitionExpression;
import org.thunderprism.lang.thunderDsl.SumReduceExpression;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableKey;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Lookups in tables, and the primitives of Pegasus (SIGCOMM 2025) written out: Partition, Map and SumReduce. */
final class Primitives {

    private final Globals globals;
    private final Tables tables;
    private final Evaluator evaluator;
    private final Conversions conversions;
    private final Problems problems;
    private final Limits limits;

    Primitives(
            Globals globals,
            Tables tables,
            Evaluator evaluator,
            Conversions conversions,
            Problems problems,
            Limits limits) {
        this.globals = globals;
        this.tables = tables;
        this.evaluator = evaluator;
        this.conversions = conversions;
        this.problems = problems;
        this.limits = limits;
    }

    /** {@code t(a, b)}: what the table answers to these keys. */
    Operand lookup(TableDeclaration declaration, List<Operand> arguments, Site site, EObject syntax) {
        Table table = tables.of(declaration);
        List<ValueType> types = keyTypes(declaration);
        List<Value> keys = new ArrayList<>(arguments.size());
        for (int index = 0; index < arguments.size(); index++) {
            Scalar argument = conversions.scalar(arguments.get(index), site, syntax);
            keys.add(conversions.value(argument, types.get(index), site, syntax));
        }
        return switch (table) {
            case MatchTable match ->
                operand(site.code().emit(site.origin(syntax)).lookup(match, keys));
            case FuzzyTable fuzzy -> lookup(fuzzy, keys, site, syntax);
            default -> throw new IllegalStateException("unknown table: " + table);
        };
    }

    /** What the keys' values are compared as. */
    private List<ValueType> keyTypes(TableDeclaration declaration) {
        List<TableKey> keys = declaration.getKeys();
        return Tables.isFuzzy(declaration)
                ? Collections.nCopies(keys.size(), tables.compared(declaration))
                : keys.stream().map(key -> globals.type(key.getType())).toList();
    }

    /** A fuzzy table is looked up as a map of one block. */
    private Operand lookup(FuzzyTable table, List<Value> keys, Site site, EObject syntax) {
        Value vector = site.code().emit(site.origin(syntax)).pack(keys);
        Value block = site.code().emit(site.origin(syntax)).partition(vector, keys.size(), keys.size());
        Value row = site.code().emit(site.origin(syntax)).map(block, List.of(table));
        ValueType result = table.getResult();
        Aggregate sum = new Aggregate(site.code().emit(site.origin(syntax)).sumReduce(row, result.element(), null));
        return result.isScalar() ? conversions.element(sum, 0, site, syntax) : sum;
    }

    private static Operand operand(Value value) {
        return value.getType().isScalar() ? new Computed(value) : new Aggregate(value);
    }

    Operand partition(PartitionExpression partition, Site site) {
        Operand vector = evaluator.evaluate(partition.getVector(), site);
        int length = conversions.length(vector, site, partition.getVector());
        int size = number(partition.getSize(), "A block's size", site);
        int stride = partition.getStride() == null ? size : number(partition.getStride(), "A stride", site);
        if (size > length) {
            throw problems.refuse(ExpandCode.PARTITION, site.origin(partition), length, size, stride);
        }
        return new Blocks(vector, size, stride);
    }

    Operand map(MapExpression map, Site site) {
        Operand operand = evaluator.evaluate(map.getBlocks(), site);
        ValueType key = keyTypes(map.getTables().getFirst()).getFirst();
        Value blocks = blocks(widened(operand, key, site, map.getBlocks()), site, map.getBlocks());
        ValueType type = blocks.getType();
        List<TableDeclaration> declared = map.getTables();
        if (declared.size() != 1 && declared.size() != type.blocks()) {
            throw problems.refuse(
                    ExpandCode.LENGTH, site.origin(map), "The list of tables", declared.size(), type.blocks());
        }
        int depth = map.getDepth() == null ? Tables.DEFAULT_DEPTH : tables.depth(map.getDepth(), site, map);
        List<Table> perBlock = new ArrayList<>(type.blocks());
        new LinkedHashSet<>(declared).forEach(declaration -> requireKeys(declaration, type, site, map));
        for (int block = 0; block < type.blocks(); block++) {
            TableDeclaration declaration = declared.get(declared.size() == 1 ? 0 : block);
            perBlock.add(map.isFuzzy() ? tables.fuzzy(declaration, depth) : tables.of(declaration));
        }
        return new Aggregate(site.code().emit(site.origin(map)).map(blocks, perBlock));
    }

    /** Blocks whose elements the keys of a table hold, in the type of these keys. */
    private Operand widened(Operand operand, ValueType key, Site site, EObject syntax) {
        if (!(operand instanceof Blocks blocks)) {
            return operand;
        }
        int length = conversions.length(blocks.vector(), site, syntax);
        Operand vector = conversions.widen(blocks.vector(), key.vector(length), site, syntax);
        return vector == blocks.vector() ? blocks : new Blocks(vector, blocks.size(), blocks.stride());
    }

    private void requireKeys(TableDeclaration declaration, ValueType blocks, Site site, EObject syntax) {
        int keys = declaration.getKeys().size();
        if (keys != blocks.length()) {
            throw problems.refuse(
                    ExpandCode.LENGTH,
                    site.origin(syntax),
                    "Table `" + declaration.getName() + "`",
                    keys,
                    blocks.length());
        }
        keyTypes(declaration).stream()
                .filter(type -> !type.equals(blocks.element()))
                .findFirst()
                .ifPresent(type -> {
                    throw problems.refuse(ExpandCode.TYPES, site.origin(syntax), blocks.element(), type);
                });
    }

    Operand sumReduce(SumReduceExpression sum, Site site) {
        Value blocks = blocks(evaluator.evaluate(sum.getBlocks(), site), site, sum.getBlocks());
        ValueType element = blocks.getType().element();
        return new Aggregate(site.code().emit(site.origin(sum)).sumReduce(blocks, element, null));
    }

    private Value blocks(Operand operand, Site site, EObject syntax) {
        if (operand instanceof Blocks
                || operand instanceof Aggregate aggregate && aggregate.type().blocks() > 0) {
            return conversions.value(operand, site, syntax);
        }
        throw problems.refuse(
                ExpandCode.TYPES, site.origin(syntax), "A value without blocks", "what `partition` gives");
    }

    private int number(Expression expression, String what, Site site) {
        return conversions.size(evaluator.evaluate(expression, site), what, limits.vectorLength(), site, expression);
    }
}
