package org.thunderprism.compiler.fuse.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thunderprism.compiler.fuse.pass.Instructions;
import org.thunderprism.compiler.fuse.pass.Uses;
import org.thunderprism.compiler.rewrite.Operands;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;

/**
 * Finds values that depend on one row of one table and on nothing else. Such a row is what a lookup gives, and what the sum over a single
 * mapped block gives.
 */
final class LeafFunctions {

    /**
     * What follows from one row.
     *
     * @param source the value that holds the row
     * @param steps all values that depend on the row alone, in execution order
     * @param results the source or steps that something else uses
     */
    record Segment(Value source, List<Value> steps, List<Value> results) {

        /** Whether there is more than taking the row apart and casting its elements. */
        boolean computes() {
            return steps.stream().anyMatch(step -> switch (step) {
                case Operation operation -> operation.getOpcode() != Opcode.WRAP;
                case Extract extract -> false;
                case Pack pack -> false;
                case Partition partition -> false;
                default -> true;
            });
        }

        /** The table that the row comes from. */
        Table table() {
            return source instanceof SumReduce sum
                    ? ((MapBlocks) sum.getBlocks()).getTables().getFirst()
                    : ((Lookup) source).getTable();
        }

        /** Tables that the steps look into, each once. */
        Set<Table> laterTables() {
            Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Value step : steps) {
                if (step instanceof MapBlocks map) {
                    tables.addAll(map.getTables());
                } else if (step instanceof Lookup lookup) {
                    tables.add(lookup.getTable());
                }
            }
            return tables;
        }
    }

    private LeafFunctions() {}

    /** The segments of a program, in execution order. */
    static List<Segment> of(Uses uses) {
        Map<Value, Value> sources = new IdentityHashMap<>();
        Map<Value, List<Value>> members = new LinkedHashMap<>();
        for (Instruction instruction : uses.order()) {
            if (!(instruction instanceof Value value) || value instanceof Constant) {
                continue;
            }
            Value source = sourceOf(value, sources);
            if (source != null) {
                sources.put(value, source);
                members.get(source).add(value);
            } else if (isSource(value, uses)) {
                sources.put(value, value);
                members.put(value, new ArrayList<>());
            }
        }
        List<Segment> segments = new ArrayList<>();
        members.forEach(
                (source, steps) -> segments.add(new Segment(source, steps, results(source, steps, sources, uses))));
        return segments;
    }

    /** The one row that a function's operands depend on, or null. */
    private static Value sourceOf(Value value, Map<Value, Value> sources) {
        if (!Instructions.isFunction(value)) {
            return null;
        }
        Value found = null;
        for (Value operand : Operands.of(value)) {
            if (operand instanceof Constant) {
                continue;
            }
            Value source = sources.get(operand);
            if (source == null || (found != null && found != source)) {
                return null;
            }
            found = source;
        }
        return found;
    }

    private static boolean isSource(Value value, Uses uses) {
        return switch (value) {
            case Lookup lookup -> !Instructions.isFilledAtRunTime(lookup.getTable());
            case SumReduce sum ->
                sum.getBlocks() instanceof MapBlocks map
                        && map.getTables().size() == 1
                        && Instructions.isFunction(map)
                        && uses.isOnlyUser(sum, map);
            default -> false;
        };
    }

    private static List<Value> results(Value source, List<Value> steps, Map<Value, Value> sources, Uses uses) {
        List<Value> results = new ArrayList<>();
        List<Value> all = new ArrayList<>(steps);
        all.addFirst(source);
        for (Value value : all) {
            boolean leaves = uses.isResult(value)
                    || uses.users(value).stream()
                            .anyMatch(user -> !(user instanceof Value used && sources.get(used) == source));
            if (leaves) {
                results.add(value);
            }
        }
        return results;
    }
}
