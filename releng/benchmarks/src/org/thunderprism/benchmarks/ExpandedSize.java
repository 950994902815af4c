package org.thunderprism.benchmarks;

import org.thunderprism.benchmarks.program.Unrolled;

/** Finds out how often a program's loops must run for the code that is asked for. */
final class ExpandedSize {

    private static final int FEW = 120;
    private static final int MANY = 360;

    private ExpandedSize() {}

    /** The program that expands to about so many lines. */
    static String program(Phases phases, Unrolled shape, int lines) {
        int few = lines(phases, shape, FEW);
        int many = lines(phases, shape, MANY);
        double linesPerRound = (double) (many - few) / (MANY - FEW);
        double fixedLines = few - FEW * linesPerRound;
        return shape.ofRounds(Math.max(1, (int) Math.round((lines - fixedLines) / linesPerRound)));
    }

    private static int lines(Phases phases, Unrolled shape, int rounds) {
        return Phases.lines(phases.expand(phases.checked(shape.ofRounds(rounds))));
    }
}
