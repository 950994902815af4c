package org.thunderprism.codegen.wasm;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;

/**
 * Decides where values are held. What is read once is computed where it is read; what stays within one function is in
 * locals; what crosses functions, or is filled by a loop, is in memory. Constants and inputs are never handed from one
 * function to another: they are read anew.
 */
final class Storage {

    /** Computing values where they are read nests expressions; deeper nests are cut by a local. */
    private static final int MAXIMUM_NESTING = 24;

    private final Demand demand;
    /** The part that a value is computed in. */
    private final Map<Instruction, Part> homes = new IdentityHashMap<>();
    /** Of values that are computed where they are read: how deep their expression is. */
    private final Map<Value, Integer> nesting = new IdentityHashMap<>();
    /** Of such values: the instruction or the part that reads them. */
    private final Map<Value, Object> readers = new IdentityHashMap<>();

    private final Set<Value> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Value, Integer> addresses = new IdentityHashMap<>();

    private Storage(Demand demand) {
        this.demand = demand;
    }

    /**
     * Decides for all values of some code.
     *
     * @param root the function that calls all others
     * @param memory where values that need an address get it
     */
    static Storage of(Part root, Demand demand, MemoryPlan memory) {
        Storage storage = new Storage(demand);
        storage.forEachStep(root, storage::settle);
        storage.forEachStep(root, storage::noteReaders);
        Map<Value, Integer> order = new LinkedHashMap<>();
        storage.forEachStep(root, (part, step) -> storage.share(part, step, order));
        order.forEach((value, size) -> storage.addresses.put(value, memory.allocate(size, Long.BYTES)));
        return storage;
    }

    /** Whether the value's code stands where the value is read. */
    boolean isNested(Value value) {
        return nesting.containsKey(value);
    }

    /** Whether the value's slots are in memory. */
    boolean isInMemory(Value value) {
        return addresses.containsKey(value);
    }

    /** Where the value's first slot is in memory. */
    int address(Value value) {
        return addresses.get(value);
    }

    private void forEachStep(Part part, BiConsumer<Part, Step> action) {
        forEachStep(part, part.steps(), action);
    }

    private void forEachStep(Part part, List<Step> steps, BiConsumer<Part, Step> action) {
        for (Step step : steps) {
            action.accept(part, step);
            switch (step) {
                case Step.Branch branch -> {
                    forEachStep(part, branch.then(), action);
                    forEachStep(part, branch.otherwise(), action);
                }
                case Step.Call call -> forEachStep(call.part(), action);
                case Step.Execute execute -> {}
                case Step.Observe observe -> {}
            }
        }
    }

    /** Notes where an instruction stands, and whether its value is to be computed where it is read. */
    private void settle(Part part, Step step) {
        Instruction instruction = switch (step) {
            case Step.Execute execute -> execute.instruction();
            case Step.Branch branch -> branch.branch();
            case Step.Observe observe -> null;
            case Step.Call call -> null;
        };
        if (instruction == null) {
            return;
        }
        Part home = homes.putIfAbsent(instruction, part);
        if (instruction instanceof Value value) {
            if (home != null && home != part || value instanceof SumReduce sum && SumCode.isLoop(sum)) {
                shared.add(value);
            }
            int depth = depth(value);
            if (depth <= MAXIMUM_NESTING) {
                nesting.put(value, depth);
            }
        }
    }

    private int depth(Value value) {
        return switch (value) {
            case Constant constant -> 0;
            case ReadInput read when read.getType().isScalar() && demand.reads(read) == 1 -> 0;
            case Operation operation
            when demand.reads(operation) == 1 -> {
                int[] deepest = {0};
                ComponentsRead.forEach(
                        operation,
                        component -> deepest[0] = Math.max(deepest[0], nesting.getOrDefault(component.source(), 0)));
                yield deepest[0] + 1;
            }
            default -> Integer.MAX_VALUE;
        };
    }

    private void noteReaders(Part part, Step step) {
        switch (step) {
            case Step.Execute execute ->
                ComponentsRead.forEach(execute, component -> readers.put(component.source(), execute.instruction()));
            case Step.Branch branch ->
                ComponentsRead.forEach(branch.branch(), component -> readers.put(component.source(), branch.branch()));
            case Step.Observe observe -> readers.put(observe.component().source(), part);
            case Step.Call call -> {}
        }
    }

    /** Finds the values that one part computes and another one reads; gives them a place in the order of reading. */
    private void share(Part part, Step step, Map<Value, Integer> order) {
        switch (step) {
            case Step.Execute execute -> {
                if (execute.instruction() instanceof Value value && shared.contains(value)) {
                    order.computeIfAbsent(value, Storage::bytes);
                }
                ComponentsRead.forEach(execute, component -> share(component.source(), where(execute, part), order));
            }
            case Step.Branch branch ->
                ComponentsRead.forEach(branch.branch(), component -> share(component.source(), part, order));
            case Step.Observe observe -> share(observe.component().source(), part, order);
            case Step.Call call -> {}
        }
    }

    /** Where the code of a step really stands: a value that is computed where it is read stands in its reader's part. */
    private Part where(Step.Execute execute, Part part) {
        Object place = execute.instruction();
        while (place instanceof Value value && isNested(value) && readers.containsKey(value)) {
            place = readers.get(value);
        }
        return place == execute.instruction() ? part : place instanceof Part reader ? reader : homes.get(place);
    }

    private void share(Value source, Part reader, Map<Value, Integer> order) {
        boolean readAnew = isNested(source) || source instanceof ReadInput;
        if (!readAnew && homes.get(source) != reader) {
            order.computeIfAbsent(source, Storage::bytes);
        }
    }

    private static int bytes(Value value) {
        Slots slots = Slots.of(value);
        return slots.count() * slots.type().bytes();
    }
}
