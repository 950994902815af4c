package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The memory of a vertex, and the values of the packet that it works on. */
final class Run {

    private final int vertex;
    private final Map<String, Memory> states = new LinkedHashMap<>();
    private final Map<String, BigInteger[]> counters = new LinkedHashMap<>();
    private final Map<String, BigInteger[]> values = new HashMap<>();
    private String verdict;
    private BigInteger argument;

    Run(int vertex, List<StateSource> states) {
        this.vertex = vertex;
        states.forEach(state -> this.states.put(state.name(), new Memory(state)));
    }

    int vertex() {
        return vertex;
    }

    /** A packet arrives. */
    void begin(Map<String, BigInteger> packet) {
        values.clear();
        packet.forEach((name, value) -> values.put(name, new BigInteger[] {value}));
        verdict = "pass";
        argument = BigInteger.ZERO;
        states.values().forEach(state -> state.locate(packet));
    }

    BigInteger[] get(String name) {
        return values.get(name);
    }

    void set(String name, BigInteger... value) {
        values.put(name, value);
    }

    Memory state(String name) {
        return states.get(name);
    }

    BigInteger[] counter(String name, int length) {
        return counters.computeIfAbsent(name, key -> {
            BigInteger[] zeros = new BigInteger[length];
            java.util.Arrays.fill(zeros, BigInteger.ZERO);
            return zeros;
        });
    }

    void decide(String kind, BigInteger with) {
        verdict = kind;
        argument = with;
    }

    String verdict() {
        return verdict;
    }

    BigInteger argument() {
        return argument;
    }
}
