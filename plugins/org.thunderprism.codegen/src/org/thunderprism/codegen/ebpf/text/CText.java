package org.thunderprism.codegen.ebpf.text;

import java.util.ArrayList;
import org.thunderprism.model.origin.Origin;

/** Lines of C. Each knows how deep it stands and which text of the user it comes from. */
public final class CText {

    private record Line(int depth, String text, Origin origin) {

        Line deeper(int steps) {
            return text.isEmpty() ? this : new Line(depth + steps, text, origin);
        }
    }

    private final ArrayList<Line> lines = new ArrayList<>();
    private int depth;
    private Origin origin;

    /** What the lines from here on come from; null for what the user did not write. */
    public CText from(Origin newOrigin) {
        origin = newOrigin;
        return this;
    }

    /** Adds one line, or several with line breaks between them; an empty text is an empty line. */
    public CText line(String text) {
        if (text.isEmpty()) {
            lines.add(new Line(0, "", origin));
        } else if (text.indexOf('\n') < 0) {
            lines.add(new Line(depth, text, origin));
        } else {
            text.lines().forEach(line -> lines.add(new Line(depth, line, origin)));
        }
        return this;
    }

    /** A line that ends with an opening brace. */
    public CText open(String text) {
        line(text.isEmpty() ? "{" : text + " {");
        depth++;
        return this;
    }

    /** A closing brace, and what follows it in the same line. */
    public CText close(String text) {
        depth--;
        return line("}" + text);
    }

    /** Goes one step deeper, after a line that opened a brace by itself. */
    public CText deepen() {
        depth++;
        return this;
    }

    public CText close() {
        return close("");
    }

    /** Adds other lines at this depth, with their own origins. */
    public CText add(CText other) {
        if (depth == 0) {
            lines.addAll(other.lines);
        } else {
            lines.ensureCapacity(lines.size() + other.lines.size());
            other.lines.forEach(line -> lines.add(line.deeper(depth)));
        }
        return this;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int size() {
        return lines.size();
    }

    /**
     * The text with {@code #line} directives: whatever a tool says about a line is said about the user's source.
     *
     * @param file the name of the C file itself, for lines that the user did not write
     */
    public String render(String file, SourceNames sources) {
        int length = 0;
        for (Line line : lines) {
            length += line.depth() + line.text().length() + 1;
        }
        Rendering rendering = new Rendering(file, sources, length);
        lines.forEach(rendering::add);
        return rendering.text.toString();
    }

    /** Keeps track of the place that the C preprocessor believes to be at. */
    private static final class Rendering {

        private final StringBuilder text;
        private final String ownFile;
        private final SourceNames sources;
        private int written;
        private String file;
        private int line = 1;

        /** @param length of the lines without directives */
        Rendering(String ownFile, SourceNames sources, int length) {
            this.text = new StringBuilder(length + length / 4);
            this.ownFile = ownFile;
            this.sources = sources;
            this.file = ownFile;
        }

        void add(Line next) {
            if (next.text().isEmpty() || next.text().startsWith("//")) {
                append(next);
                return;
            }
            if (next.origin() == null) {
                if (!file.equals(ownFile)) {
                    locate(ownFile, written + 2);
                }
            } else {
                String source = sources.shorten(next.origin().range().file());
                if (!file.equals(source) || line != next.origin().range().line()) {
                    locate(source, next.origin().range().line());
                }
            }
            append(next);
        }

        private void locate(String newFile, int newLine) {
            text.append("#line ")
                    .append(newLine)
                    .append(' ')
                    .append(quoted(newFile))
                    .append('\n');
            written++;
            file = newFile;
            line = newLine;
        }

        private void append(Line next) {
            // A directive stands at the margin.
            if (!next.text().startsWith("#") && !next.text().isEmpty()) {
                text.append("\t".repeat(next.depth()));
            }
            text.append(next.text()).append('\n');
            written++;
            line++;
        }

        private static String quoted(String name) {
            return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
