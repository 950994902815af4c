package org.thunderprism.compiler.range;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/**
 * For every value of a program an interval that it never leaves, element by element.
 *
 * <p>Inputs, state, counters and messages can hold anything that their types can; from there intervals follow the instructions in execution
 * order. A program has no loops, so that one walk suffices and nothing has to be widened. Conditions of branches do not narrow anything.
 * Source: P. Cousot and R. Cousot, <i>Abstract Interpretation: A Unified Lattice Model for Static Analysis of Programs by Construction or
 * Approximation of Fixpoints</i>, POPL 1977.
 */
public final class ValueRanges {

    private final InstructionMap<List<Interval>> ranges = new InstructionMap<>();
    /** Per type, the elements of a value that can be anything: shared by all such values. */
    private final Map<ValueType, List<Interval>> unknown = new HashMap<>();

    private ValueRanges() {}

    /** Analyses a program of any stage, in time linear in its instructions and table entries. */
    public static ValueRanges of(Program program) {
        List<Block> bodies = new ArrayList<>();
        program.getModules().stream().map(Module::getBody).forEach(bodies::add);
        program.getReceivers().stream().map(Receiver::getBody).forEach(bodies::add);
        ValueRanges result = new ValueRanges();
        bodies.forEach(result::walk);
        return result;
    }

    /** What a scalar of the program can be. */
    public Interval of(Value scalar) {
        return elements(scalar).getFirst();
    }

    /** What element {@code index} of a vector can be; of blocks, elements count through all blocks. */
    public Interval of(Value vector, int index) {
        return elements(vector).get(index);
    }

    /** What the elements of a value of the program can be; a scalar has one. */
    public List<Interval> elements(Value value) {
        List<Interval> elements = ranges.get(value);
        if (elements == null) {
            throw new IllegalArgumentException("no value of this program: " + value);
        }
        return elements;
    }

    private void walk(Block block) {
        for (Instruction instruction : block.getInstructions()) {
            if (instruction instanceof Value value) {
                ranges.put(value, compute(value));
            } else if (instruction instanceof If branch) {
                walk(branch.getThen());
                if (branch.getOtherwise() != null) {
                    walk(branch.getOtherwise());
                }
            }
        }
    }

    private List<Interval> compute(Value value) {
        ValueType type = value.getType();
        return switch (value) {
            case Constant constant -> List.of(Interval.of(type, constant.getValue()));
            case Operation operation ->
                List.of(IntervalArithmetic.apply(operation.getOpcode(), type, scalars(operation.getOperands())));
            case ReadSlot slot -> List.of(new Interval(type, 0, slot.getState().getSlots() - 1L));
            case Pack pack -> scalars(pack.getOperands());
            case Extract extract -> List.of(of(extract.getVector(), extract.getIndex()));
            case Partition partition -> blocks(partition);
            case MapBlocks map -> mapped(map);
            case SumReduce sum -> sums(sum);
            case Lookup lookup -> TableRanges.of(lookup.getTable(), scalars(lookup.getKeys()));
            default -> full(type);
        };
    }

    private List<Interval> scalars(List<Value> values) {
        Interval[] intervals = new Interval[values.size()];
        for (int index = 0; index < intervals.length; index++) {
            intervals[index] = of(values.get(index));
        }
        return List.of(intervals);
    }

    private List<Interval> full(ValueType type) {
        return unknown.computeIfAbsent(type, key -> Collections.nCopies(key.size(), Interval.full(key)));
    }

    private List<Interval> blocks(Partition partition) {
        List<Interval> vector = elements(partition.getVector());
        List<Interval> result = new ArrayList<>(partition.getType().size());
        for (int block = 0; block < partition.getType().blocks(); block++) {
            int start = block * partition.getStride();
            result.addAll(vector.subList(start, start + partition.getSize()));
        }
        return result;
    }

    private List<Interval> mapped(MapBlocks map) {
        List<Interval> blocks = elements(map.getBlocks());
        int size = map.getBlocks().getType().length();
        List<Interval> result = new ArrayList<>(map.getType().size());
        for (int block = 0; block < map.getTables().size(); block++) {
            result.addAll(TableRanges.of(map.getTables().get(block), blocks.subList(block * size, (block + 1) * size)));
        }
        return result;
    }

    private List<Interval> sums(SumReduce sum) {
        List<Interval> blocks = elements(sum.getBlocks());
        int length = sum.getType().length();
        List<Interval> result = new ArrayList<>(length);
        for (int element = 0; element < length; element++) {
            List<Interval> summands = new ArrayList<>();
            for (int index = element; index < blocks.size(); index += length) {
                summands.add(blocks.get(index));
            }
            result.add(sum(sum.getType().element(), sum.getBias() == null ? 0 : sum.getBias()[element], summands));
        }
        return result;
    }

    private static Interval sum(ValueType type, long bias, List<Interval> summands) {
        // A bias of u64 that reads as negative would count as the wrong integer.
        boolean exact = (type.signed() || bias >= 0) && summands.stream().allMatch(Interval::isSignedLong);
        if (!exact) {
            return Interval.full(type);
        }
        long low = bias;
        long high = bias;
        try {
            for (Interval summand : summands) {
                low = Math.addExact(low, summand.low());
                high = Math.addExact(high, summand.high());
            }
        } catch (ArithmeticException overflow) {
            return Interval.full(type);
        }
        return IntervalArithmetic.within(type, low, high);
    }
}
