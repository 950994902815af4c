package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A random program, and what it means by its own account.
 *
 * @param written as a user would have written it
 * @param vertex that runs it
 * @param features what a packet brings
 * @param states its state
 * @param modules in execution order
 */
record SourceProgram(
        Written written, int vertex, List<Feature> features, List<StateSource> states, List<ModuleSource> modules) {

    /** A vertex that has seen nothing yet. */
    Run run() {
        return new Run(vertex, states);
    }

    /** What the program does with a packet; what it finds out stays in {@code run}. */
    void receive(Run run, Map<String, BigInteger> packet) {
        run.begin(packet);
        modules.forEach(module -> module.step().take(run));
    }

    /** Packets, of which many repeat parts of earlier ones, so that flows meet again. */
    List<Map<String, BigInteger>> packets(long seed, int count) {
        Scope scope = new Scope(new SplittableRandom(seed));
        Numbers numbers = new Numbers(scope);
        List<Map<String, BigInteger>> packets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, BigInteger> packet = new LinkedHashMap<>();
            Map<String, BigInteger> earlier = packets.isEmpty() ? null : scope.pick(packets);
            for (Feature feature : features) {
                boolean again = earlier != null && scope.oneIn(2);
                packet.put(feature.name(), again ? earlier.get(feature.name()) : numbers.value(feature.kind()));
            }
            packets.add(packet);
        }
        return packets;
    }
}
