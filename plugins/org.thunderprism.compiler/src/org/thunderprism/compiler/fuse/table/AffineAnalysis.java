package org.thunderprism.compiler.fuse.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.compiler.fuse.pass.Instructions;
import org.thunderprism.compiler.fuse.pass.Uses;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;

/** Finds the linear steps behind each sum of mapped blocks: the values that are linear combinations of its elements. */
final class AffineAnalysis {

    private final Uses uses;
    private final InstructionMap<Affine> affine = new InstructionMap<>();
    private final Map<SumReduce, Integer> operations = new IdentityHashMap<>();
    private final Map<SumReduce, Map<Value, Affine>> roots = new LinkedHashMap<>();

    AffineAnalysis(Uses uses) {
        this.uses = uses;
        for (Instruction instruction : uses.order()) {
            switch (instruction) {
                case SumReduce sum when isFoldable(sum) -> roots.put(sum, new LinkedHashMap<>());
                case Extract extract
                when extract.getVector() instanceof SumReduce sum && roots.containsKey(sum) ->
                    affine.put(extract, Affine.element(sum, extract.getIndex()));
                case Operation operation ->
                    combination(operation).ifPresent(found -> {
                        affine.put(operation, found);
                        operations.merge(found.source(), 1, Integer::sum);
                    });
                default -> {
                    // Neither a sum nor a linear step.
                }
            }
        }
        for (Instruction instruction : uses.order()) {
            Affine combination = affine.get(instruction);
            if (combination != null && isRoot((Value) instruction, combination.source())) {
                roots.get(combination.source()).put((Value) instruction, combination);
            }
        }
    }

    /**
     * Per sum, the combinations that something else than another combination of the same sum uses, in execution order. Nothing else uses the
     * sum.
     */
    Map<SumReduce, List<Map.Entry<Value, Affine>>> combinations() {
        Map<SumReduce, List<Map.Entry<Value, Affine>>> result = new LinkedHashMap<>();
        roots.keySet().forEach(sum -> result.put(sum, new ArrayList<>()));
        for (Instruction instruction : uses.order()) {
            if (instruction instanceof Value value && affine.get(value) != null) {
                Affine combination = affine.get(value);
                if (roots.get(combination.source()).containsKey(value)) {
                    result.get(combination.source()).add(Map.entry(value, combination));
                }
            }
        }
        return result;
    }

    /** The sum that a value is a combination of, or null. */
    SumReduce sourceOf(Value value) {
        Affine combination = affine.get(value);
        return combination == null ? null : combination.source();
    }

    /** How many operations make combinations of this sum's elements. */
    long operations(SumReduce sum) {
        return operations.getOrDefault(sum, 0);
    }

    /** A sum that only its elements are taken of, and tables that nobody else looks into. */
    private boolean isFoldable(SumReduce sum) {
        if (uses.isResult(sum)
                || !uses.users(sum).stream().allMatch(Extract.class::isInstance)
                || !(sum.getBlocks() instanceof MapBlocks map)
                || !uses.isOnlyUser(sum, map)) {
            return false;
        }
        Map<Table, Integer> here = new IdentityHashMap<>();
        map.getTables().forEach(table -> here.merge(table, 1, Integer::sum));
        return here.entrySet().stream()
                .allMatch(entry -> !Instructions.isFilledAtRunTime(entry.getKey())
                        && uses.count(entry.getKey()) == entry.getValue());
    }

    private Optional<Affine> combination(Operation operation) {
        List<Value> operands = operation.getOperands();
        if (operands.size() > 2) {
            return Optional.empty();
        }
        Affine first = affine.get(operands.get(0));
        Affine second = operands.size() == 1 ? null : affine.get(operands.get(1));
        boolean understood =
                operands.stream().allMatch(operand -> operand instanceof Constant || affine.contains(operand));
        boolean oneSource = first == null || second == null || first.source() == second.source();
        return understood && oneSource && (first != null || second != null)
                ? Affine.of(operation, first, second)
                : Optional.empty();
    }

    private boolean isRoot(Value value, SumReduce source) {
        return uses.isResult(value)
                || uses.users(value).stream()
                        .anyMatch(user -> !(user instanceof Value used
                                && affine.get(used) != null
                                && affine.get(used).source() == source));
    }
}
