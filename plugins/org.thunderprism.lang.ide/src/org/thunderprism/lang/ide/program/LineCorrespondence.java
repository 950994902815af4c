package org.thunderprism.lang.ide.program;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.thunderprism.compiler.expand.print.PrintedLine;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.model.origin.SourceRange;

/** Which lines of a source and of its expansion belong together, so that both can be scrolled as one. All lines count from 0. */
public final class LineCorrespondence {

    private final List<PrintedLine> lines;
    private final String file;
    private final TreeMap<Integer, Integer> expandedBySource = new TreeMap<>();

    private LineCorrespondence(List<PrintedLine> lines, String file) {
        this.lines = List.copyOf(lines);
        this.file = file;
        for (int line = 0; line < lines.size(); line++) {
            if (isOfFile(lines.get(line))) {
                expandedBySource.putIfAbsent(lines.get(line).source().line() - 1, line);
            }
        }
    }

    /** @param uri of the source; lines that come from files that it imports correspond to nothing in it */
    public static LineCorrespondence of(ProgramExpansion expansion, String uri) {
        String file = Addresses.path(uri)
                .map(path -> path.toString().replace('\\', '/'))
                .orElse(uri);
        return new LineCorrespondence(expansion.lines(), file);
    }

    /** The first line that a line of the source became, or the next one below it that became any; empty when none did. */
    public OptionalInt expandedLine(int sourceLine) {
        Map.Entry<Integer, Integer> entry = expandedBySource.ceilingEntry(sourceLine);
        Map.Entry<Integer, Integer> found = entry == null ? expandedBySource.lastEntry() : entry;
        return found == null ? OptionalInt.empty() : OptionalInt.of(found.getValue());
    }

    /** The line of the source that a line of the expansion comes from, or else the nearest one above it does; empty when none does. */
    public OptionalInt sourceLine(int expandedLine) {
        for (int line = Math.min(expandedLine, lines.size() - 1); line >= 0; line--) {
            if (isOfFile(lines.get(line))) {
                return OptionalInt.of(lines.get(line).source().line() - 1);
            }
        }
        return OptionalInt.empty();
    }

    /** What a line of the expansion comes from, in whatever file; null when it comes from nothing. */
    public SourceRange source(int expandedLine) {
        return expandedLine < 0 || expandedLine >= lines.size()
                ? null
                : lines.get(expandedLine).source();
    }

    private boolean isOfFile(PrintedLine line) {
        return line.source() != null && line.source().file().equals(file);
    }
}
