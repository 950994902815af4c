package org.thunderprism.compiler.tests.random;

import java.util.List;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;

/**
 * A random program and records for it, described by what they follow from.
 *
 * @param seed of both
 * @param size about how many instructions
 * @param count records
 * @param features what may occur
 */
public record Sample(long seed, int size, int count, Features features) {

    /** The program's network, made anew by each call. */
    public Network network() {
        return RandomPrograms.network(seed, size, features);
    }

    /** Records for the network's program. */
    public List<long[]> records() {
        Program program = RandomPrograms.program(seed, size, features);
        return RandomPrograms.records(program, seed, count);
    }
}
