package org.thunderprism.lang.ide.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.lang.topology.value.Quantity;

/** The words of the grammar: what they mean, and how they go on. */
final class TopologyWords {

    /**
     * @param snippet what follows the word, in the protocol's notation
     * @param meaning for hovers and proposals
     */
    record Word(String snippet, String meaning) {}

    static final Map<String, Word> STATEMENTS = words(
            "zone",
            "zone ${1:name}",
            "A region of the network; edges stay in it, or lead to an adjacent one.",
            "vertex",
            "vertex ${1:name} at [${2:0}, ${3:0}, ${4:0}]",
            "A place that can hold modules of a program.",
            "edge",
            "edge ${1:source} -- ${2:target}",
            "A link between two vertices; it leads both ways.");

    static final Map<String, Word> ZONE = words(
            "adjacent", "adjacent ${1:zone}", "Zones that edges may lead to from here; adjacency holds both ways.");

    static final Map<String, Word> VERTEX = words(
            "at",
            "at [${1:0}, ${2:0}, ${3:0}]",
            "Where the vertex stands on the grid: x, y, z.",
            "in",
            "in ${1:zone}",
            "The zone that the vertex lies in.",
            "domain",
            "domain ${1:name}",
            "The fault domain: vertices of the same one fail together.",
            "{",
            "{ ${1} }",
            "What the vertex can do.");

    static final Map<String, Word> EDGE = words(
            "named",
            "named ${1:name}",
            "A name of the edge's own.",
            "bandwidth",
            "bandwidth ${1:10} ${2:Gbps}",
            "What the edge carries; 10 Gbps unless it says so.",
            "latency",
            "latency ${1:1} ${2:us}",
            "How long a message takes one way; 1 us unless it says so.",
            "weight",
            "weight ${1:1}",
            "What sending over the edge costs, in comparison with others; 1 unless it says so.");

    static final Map<String, Word> CAPABILITIES = words(
            "cpu",
            "cpu \"${1:x86_64}\"",
            "The CPU's architecture, as in uname -m.",
            "nic",
            "nic \"${1}\"",
            "The network interface.",
            "asic",
            "asic \"${1}\"",
            "The chip that processes packets: an ASIC.",
            "fpga",
            "fpga \"${1}\"",
            "The chip that processes packets: an FPGA.",
            "kernel",
            "kernel \"${1:6.8}\"",
            "The release of the Linux kernel, as in uname -r.",
            "memory",
            "memory ${1:64} ${2:MiB}",
            "Memory for programs; not limited unless it says so.",
            "tables",
            "tables ${1:16} ${2:MiB}",
            "Memory for match tables; not limited unless it says so.",
            "stages",
            "stages ${1:12}",
            "Match-action stages of a pipeline; not limited unless it says so.",
            "backends",
            "backends ${1:ebpf}",
            "What code can run here, the preferred kind first.");

    /** What the numbers after a word measure. */
    static final Map<String, Quantity> QUANTITIES = Map.of(
            "memory", Quantity.MEMORY,
            "tables", Quantity.MEMORY,
            "bandwidth", Quantity.BANDWIDTH,
            "latency", Quantity.LATENCY);

    private static final List<Map<String, Word>> ALL = List.of(STATEMENTS, ZONE, VERTEX, EDGE, CAPABILITIES);

    private TopologyWords() {}

    /** Null for what is no word of the grammar. */
    static Word of(String text) {
        return ALL.stream()
                .filter(words -> words.containsKey(text))
                .map(words -> words.get(text))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Word> words(String... parts) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (int index = 0; index < parts.length; index += 3) {
            words.put(parts[index], new Word(parts[index + 1], parts[index + 2]));
        }
        return words;
    }
}
