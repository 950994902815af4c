package org.thunderprism.lang.ide.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.thunderprism.lang.ide.workspace.TopologyFile;

/**
 * A place where somebody writes: told by the tokens before it alone, so that it does not matter what is wrong behind it.
 *
 * @param start of the word that was begun
 * @param clause the last word that begins a clause
 */
record TopologyPlace(int start, Expected expected, String clause) {

    enum Expected {
        HEADER,
        STATEMENT,
        VERTEX,
        ZONE,
        DOMAIN,
        BACKEND,
        UNIT,
        CAPABILITY,
        ZONE_CLAUSE,
        VERTEX_CLAUSE,
        EDGE_CLAUSE,
        NOTHING
    }

    private static final Set<String> STATEMENTS = Set.of("topology", "zone", "vertex", "edge");
    /** A name, a number or a text has to follow. */
    private static final Set<String> OPEN = Set.of(
            "topology",
            "zone",
            "vertex",
            "named",
            "at",
            "[",
            "-",
            "bandwidth",
            "latency",
            "weight",
            "memory",
            "tables",
            "stages",
            "cpu",
            "nic",
            "kernel",
            "asic",
            "fpga");

    static TopologyPlace of(TopologyFile file, int offset) {
        int start = offset;
        while (start > 0 && isPartOfName(file.text().charAt(start - 1))) {
            start--;
        }
        List<String> tokens = new ArrayList<>();
        boolean hidden = false;
        for (ILeafNode leaf : file.rootNode().orElseThrow().getLeafNodes()) {
            if (leaf.getEndOffset() <= start && !leaf.isHidden()) {
                tokens.add(leaf.getText());
            }
            boolean text = leaf.getText().startsWith("\"") || leaf.getText().startsWith("/");
            hidden |= text && leaf.getOffset() < offset && offset < leaf.getEndOffset();
        }
        Reading reading = Reading.of(tokens);
        Expected expected = hidden ? Expected.NOTHING : reading.expected(tokens);
        return new TopologyPlace(start, expected, reading.clause);
    }

    private static boolean isPartOfName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '^';
    }

    /** What the tokens up to a place have begun. */
    private record Reading(String statement, String clause, boolean braces) {

        static Reading of(List<String> tokens) {
            String statement = "";
            String clause = "";
            boolean braces = false;
            String previous = "";
            for (String token : tokens) {
                boolean zoneName = token.equals("edge")
                        && (Set.of("zone", "in", "adjacent").contains(previous)
                                || previous.equals(",") && clause.equals("adjacent"));
                if (token.equals("{")) {
                    braces = true;
                } else if (token.equals("}")) {
                    braces = false;
                } else if (STATEMENTS.contains(token) && !zoneName) {
                    statement = token;
                    clause = token;
                    braces = false;
                } else if (TopologyWords.of(token) != null && !OPEN.contains(previous) && !zoneName) {
                    clause = token;
                }
                previous = token;
            }
            return new Reading(statement, clause, braces);
        }

        Expected expected(List<String> tokens) {
            String last = tokens.isEmpty() ? "" : tokens.getLast();
            boolean listed = last.equals(",");
            if (last.isEmpty()) {
                return Expected.HEADER;
            }
            if (last.equals("--") || last.equals("edge") && statement.equals("edge")) {
                return Expected.VERTEX;
            }
            if (last.equals("in") || clause.equals("adjacent") && (listed || last.equals("adjacent"))) {
                return Expected.ZONE;
            }
            if (last.equals("domain")) {
                return Expected.DOMAIN;
            }
            if (clause.equals("backends") && (listed || last.equals("backends"))) {
                return Expected.BACKEND;
            }
            if (listed || OPEN.contains(last)) {
                return Expected.NOTHING;
            }
            if (TopologyWords.QUANTITIES.containsKey(clause) && Character.isDigit(last.charAt(0))) {
                return Expected.UNIT;
            }
            if (braces) {
                return Expected.CAPABILITY;
            }
            return switch (statement) {
                case "zone" -> Expected.ZONE_CLAUSE;
                case "vertex" -> last.equals("}") ? Expected.STATEMENT : Expected.VERTEX_CLAUSE;
                case "edge" -> tokens.contains("--") ? Expected.EDGE_CLAUSE : Expected.NOTHING;
                default -> Expected.STATEMENT;
            };
        }
    }
}
