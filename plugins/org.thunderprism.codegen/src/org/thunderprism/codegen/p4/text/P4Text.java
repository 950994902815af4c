package org.thunderprism.codegen.p4.text;

/** Lines of P4, each as deep as the braces around it. */
public final class P4Text {

    private static final String STEP = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Adds one line, or several with line breaks between them. */
    public P4Text line(String line) {
        line.lines().forEach(each -> {
            text.append(STEP.repeat(depth)).append(each).append('\n');
        });
        return this;
    }

    /** An empty line, unless a block begins here. */
    public P4Text gap() {
        if (text.length() > 0 && !text.substring(Math.max(0, text.length() - 3)).endsWith("{\n")) {
            text.append('\n');
        }
        return this;
    }

    /** A line that ends with an opening brace. */
    public P4Text open(String line) {
        line(line.isEmpty() ? "{" : line + " {");
        depth++;
        return this;
    }

    /** A closing brace. */
    public P4Text close() {
        depth--;
        return line("}");
    }

    /** The other branch: a closing brace, {@code else} and an opening brace. */
    public P4Text otherwise() {
        depth--;
        line("} else {");
        depth++;
        return this;
    }

    /** Adds other lines at this depth. */
    public P4Text add(P4Text other) {
        return line(other.text.toString());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
