package org.thunderprism.compiler.place.problem;

/**
 * What a part of a program needs of a vertex, or what a vertex has.
 *
 * @param memory bytes of all memory: states, counters and tables
 * @param tableMemory bytes of match tables
 * @param stages match-action stages
 */
public record Resources(long memory, long tableMemory, int stages) {

    public static final Resources NONE = new Resources(0, 0, 0);

    /** Both together. */
    public Resources plus(Resources other) {
        return new Resources(memory + other.memory, tableMemory + other.tableMemory, stages + other.stages);
    }

    /** What is left without the other. */
    public Resources minus(Resources other) {
        return new Resources(memory - other.memory, tableMemory - other.tableMemory, stages - other.stages);
    }

    /** The larger of both in everything. */
    public Resources larger(Resources other) {
        return new Resources(
                Math.max(memory, other.memory),
                Math.max(tableMemory, other.tableMemory),
                Math.max(stages, other.stages));
    }

    /** Whether a budget has room for this; a budget of 0 is not limited. */
    public boolean fits(Resources budget) {
        return fits(memory, budget.memory) && fits(tableMemory, budget.tableMemory) && fits(stages, budget.stages);
    }

    private static boolean fits(long needed, long budget) {
        return budget == 0 || needed <= budget;
    }
}
