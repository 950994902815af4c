package org.thunderprism.codegen.wasm;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.SumReduce;

/**
 * Divides code into functions of bounded size. Engines limit the locals and the size of a function, and just-in-time
 * compilers leave large ones to their interpreters; what is too large is divided, anything else stays one function.
 */
final class Outline {

    /**
     * Estimated bytes of code of one function. HotSpot leaves methods of more than 8,000 bytes of its own code to its
     * interpreter, and stops inlining memory accesses long before.
     */
    private static final int BUDGET = 1_000;

    private static final int CALL_COST = 4;
    private static final int OBSERVE_COST = 12;

    private final Demand demand;

    Outline(Demand demand) {
        this.demand = demand;
    }

    /** The steps of a body, not divided into functions yet. */
    List<Step> steps(Block block) {
        List<Step> steps = new ArrayList<>();
        if (block != null) {
            for (Instruction instruction : block.getInstructions()) {
                if (demand.needs(instruction)) {
                    add(instruction, steps);
                }
            }
        }
        return steps;
    }

    private void add(Instruction instruction, List<Step> steps) {
        if (instruction instanceof If branch) {
            steps.add(new Step.Branch(branch, steps(branch.getThen()), steps(branch.getOtherwise())));
            return;
        }
        int count = Slots.of(instruction).count();
        boolean whole = instruction instanceof SumReduce sum && SumCode.isLoop(sum);
        int atOnce = whole ? count : Math.max(1, BUDGET / 4 / CodeSize.perSlot(instruction));
        for (int from = 0; from < count; from += atOnce) {
            steps.add(new Step.Execute(instruction, from, Math.min(count, from + atOnce)));
        }
    }

    /** The same steps within the budget, what is too much being moved into functions of its own. */
    List<Step> fit(List<Step> steps) {
        List<Step> fitting = steps;
        while (cost(fitting) > BUDGET) {
            if (fitting.size() == 1) {
                return List.of(narrowed(fitting.get(0)));
            }
            fitting = divided(fitting);
        }
        return fitting;
    }

    private List<Step> divided(List<Step> steps) {
        List<Step> calls = new ArrayList<>();
        List<Step> part = new ArrayList<>();
        int size = 0;
        for (Step step : steps) {
            Step narrow = narrowed(step);
            int cost = cost(narrow);
            if (size + cost > BUDGET && !part.isEmpty()) {
                calls.add(new Step.Call(new Part(part)));
                part.clear();
                size = 0;
            }
            part.add(narrow);
            size += cost;
        }
        calls.add(new Step.Call(new Part(part)));
        return calls;
    }

    /** A step whose branches fit. */
    private Step narrowed(Step step) {
        return step instanceof Step.Branch branch && cost(step) > BUDGET
                ? new Step.Branch(branch.branch(), fit(branch.then()), fit(branch.otherwise()))
                : step;
    }

    private static int cost(List<Step> steps) {
        return steps.stream().mapToInt(Outline::cost).sum();
    }

    private static int cost(Step step) {
        return switch (step) {
            case Step.Execute(Instruction instruction, int from, int to) -> CodeSize.perSlot(instruction) * (to - from);
            case Step.Branch branch -> CALL_COST + cost(branch.then()) + cost(branch.otherwise());
            case Step.Observe observe -> OBSERVE_COST;
            case Step.Call call -> CALL_COST;
        };
    }
}
