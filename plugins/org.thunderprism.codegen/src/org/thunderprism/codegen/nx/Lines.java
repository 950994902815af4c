package org.thunderprism.codegen.nx;

/** Lines of text that are still to be indented. */
final class Lines {

    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    /** Adds a line, or several. */
    Lines add(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Adds lines one step further in. */
    Lines nest(Lines inner) {
        inner.text.toString().lines().forEach(line -> add(line.isEmpty() ? line : STEP + line));
        return this;
    }

    /** Whether some text occurs. */
    boolean contains(String word) {
        return text.indexOf(word) >= 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
