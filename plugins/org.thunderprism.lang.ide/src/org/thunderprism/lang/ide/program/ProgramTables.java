package org.thunderprism.lang.ide.program;

import java.util.List;
import org.thunderprism.lang.ide.description.Facts;
import org.thunderprism.lang.ide.description.Markdown;
import org.thunderprism.model.origin.SourceRange;

/**
 * The tables of a program, or why there are none.
 *
 * @param vertices that run the program, in topology order; empty while it has errors
 * @param tables vertex by vertex, in program order
 * @param problem a sentence; null when the program could be compiled
 */
public record ProgramTables(List<String> vertices, List<TableFacts> tables, String problem) implements ProgramAnswer {

    /**
     * A table.
     *
     * @param vertex that holds it
     * @param keys what it is looked up by, such as {@code port: u16 exact}
     * @param result type of what is found
     * @param entries rows, or leaves of a fuzzy table
     * @param depth levels of comparisons of a fuzzy table; 0 for others
     * @param bytes that keys, bounds, thresholds and results take when each has as many bits as its type
     * @param source where it is declared; null when that is not known
     */
    public record TableFacts(
            String vertex,
            String name,
            List<String> keys,
            String result,
            long entries,
            int depth,
            long bytes,
            SourceRange source) {

        /** Whether the table has a tree of comparisons. */
        public boolean isFuzzy() {
            return depth > 0;
        }

        /** How much is in the table, in words. */
        public String content() {
            return isFuzzy()
                    ? Markdown.count(entries, "leaf", "leaves") + ", " + Markdown.count(depth, "level", "levels")
                    : Markdown.count(entries, "entry", "entries");
        }

        /** What the table takes, in words. */
        public String size() {
            return Facts.bytes(bytes);
        }
    }
}
