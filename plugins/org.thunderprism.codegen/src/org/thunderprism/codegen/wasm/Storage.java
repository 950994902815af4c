package org.thunderprism.codegen.wasm;

import java.util.List;
import java.util.function.BiConsumer;
import org.thunderprism.codegen.component.ComponentsRead;
import org.thunderprism.compiler.ir.InstructionMap;
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

    private static final int NONE = -1;

    /** What is decided about one instruction. */
    private static final class Place {
        /** The part that it is computed in. */
        private Part home;
        /** Where the instruction that reads it stands, the last one if there are several; null when a part reads it. */
        private Place reader;
        /** The part whose own result it is, when no instruction reads it later. */
        private Part observer;
        /** How deep its expression is when it is computed where it is read, else negative. */
        private int nesting = NONE;
        /** Where it is in memory, or negative. */
        private int address = NONE;
        /** Whether it has to be in memory, whoever reads it. */
        private boolean shared;
    }

    private final Demand demand;
    private final MemoryPlan memory;
    private final InstructionMap<Place> places = new InstructionMap<>();

    private Storage(Demand demand, MemoryPlan memory) {
        this.demand = demand;
        this.memory = memory;
    }

    /**
     * Decides for all values of some code.
     *
     * @param root the function that calls all others
     * @param memory where values that need an address get it
     */
    static Storage of(Part root, Demand demand, MemoryPlan memory) {
        Storage storage = new Storage(demand, memory);
        storage.forEachStep(root, storage::settle);
        storage.forEachStep(root, storage::noteReaders);
        storage.forEachStep(root, storage::share);
        return storage;
    }

    /** Whether the value's code stands where the value is read. */
    boolean isNested(Value value) {
        Place place = places.get(value);
        return place != null && place.nesting >= 0;
    }

    /** Whether the value's slots are in memory. */
    boolean isInMemory(Value value) {
        Place place = places.get(value);
        return place != null && place.address >= 0;
    }

    /** Where the value's first slot is in memory. */
    int address(Value value) {
        return places.get(value).address;
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
        Place place = place(instruction);
        if (instruction instanceof Value value) {
            place.shared |=
                    place.home != null && place.home != part || value instanceof SumReduce sum && SumCode.isLoop(sum);
            int depth = depth(value);
            if (depth <= MAXIMUM_NESTING) {
                place.nesting = depth;
            }
        }
        if (place.home == null) {
            place.home = part;
        }
    }

    private Place place(Instruction instruction) {
        return places.computeIfAbsent(instruction, key -> new Place());
    }

    private int depth(Value value) {
        return switch (value) {
            case Constant constant -> 0;
            case ReadInput read when read.getType().isScalar() && demand.reads(read) == 1 -> 0;
            case Operation operation
            when demand.reads(operation) == 1 -> {
                int[] deepest = {0};
                ComponentsRead.forEach(
                        operation, component -> deepest[0] = Math.max(deepest[0], place(component.source()).nesting));
                yield deepest[0] + 1;
            }
            default -> Integer.MAX_VALUE;
        };
    }

    private void noteReaders(Part part, Step step) {
        switch (step) {
            case Step.Execute execute -> {
                Place reader = place(execute.instruction());
                execute.forEachRead(component -> place(component.source()).reader = reader);
            }
            case Step.Branch branch -> {
                Place reader = place(branch.branch());
                ComponentsRead.forEach(branch.branch(), component -> place(component.source()).reader = reader);
            }
            case Step.Observe observe -> {
                Place observed = place(observe.component().source());
                observed.reader = null;
                observed.observer = part;
            }
            case Step.Call call -> {}
        }
    }

    /** Finds the values that one part computes and another one reads; gives them a place in the order of reading. */
    private void share(Part part, Step step) {
        switch (step) {
            case Step.Execute execute -> {
                if (execute.instruction() instanceof Value value && place(value).shared) {
                    allocate(value);
                }
                Part reader = where(execute, part);
                execute.forEachRead(component -> share(component.source(), reader));
            }
            case Step.Branch branch ->
                ComponentsRead.forEach(branch.branch(), component -> share(component.source(), part));
            case Step.Observe observe -> share(observe.component().source(), part);
            case Step.Call call -> {}
        }
    }

    /** Where the code of a step really stands: a value that is computed where it is read stands in its reader's part. */
    private Part where(Step.Execute execute, Part part) {
        Place own = place(execute.instruction());
        Place place = own;
        while (place.nesting >= 0 && place.reader != null) {
            place = place.reader;
        }
        if (place.nesting >= 0 && place.observer != null) {
            return place.observer;
        }
        return place == own ? part : place.home;
    }

    private void share(Value source, Part reader) {
        Place place = place(source);
        boolean readAnew = place.nesting >= 0 || source instanceof ReadInput;
        if (!readAnew && place.home != reader) {
            allocate(source);
        }
    }

    private void allocate(Value value) {
        Place place = place(value);
        if (place.address < 0) {
            place.address = memory.allocate(bytes(value), Long.BYTES);
        }
    }

    private static int bytes(Value value) {
        Slots slots = Slots.of(value);
        return slots.count() * slots.type().bytes();
    }
}
