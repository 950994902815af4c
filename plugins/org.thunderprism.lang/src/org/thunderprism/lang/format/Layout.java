package org.thunderprism.lang.format;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/**
 * Lays out a text: what stands between its tokens. Tokens and comments stay as they are. One walk over the tokens; where a line was
 * broken inside a statement, it stays broken, one step deeper.
 */
public final class Layout {

    /**
     * A stretch of the text that gets other blanks.
     *
     * @param start 0-based offset
     */
    public record Change(int start, int end, String text) {}

    private final String text;
    private final List<Token> tokens;
    private final LayoutRules rules;
    private final List<Change> changes = new ArrayList<>();
    private int depth;

    private Layout(String text, List<Token> tokens, LayoutRules rules) {
        this.text = text;
        this.tokens = tokens;
        this.rules = rules;
    }

    /** The changes that lay a program out, from its start to its end. */
    public static List<Change> of(ThunderFile file, ICompositeNode root) {
        List<Token> tokens = Token.of(root);
        return of(root.getText(), tokens, new ProgramLayout(file, tokens, root.getText()));
    }

    /**
     * The changes that lay a text out, from its start to its end.
     *
     * @param tokens of the text, see {@link Token#of}
     */
    public static List<Change> of(String text, List<Token> tokens, LayoutRules rules) {
        Layout layout = new Layout(text, tokens, rules);
        layout.layOut();
        return layout.changes;
    }

    /** The text after the changes. */
    public static String apply(String text, List<Change> changes) {
        StringBuilder result = new StringBuilder(text.length());
        int end = 0;
        for (Change change : changes) {
            result.append(text, end, change.start()).append(change.text());
            end = change.end();
        }
        return result.append(text, end, text.length()).toString();
    }

    private void layOut() {
        for (int index = 0; index <= tokens.size(); index++) {
            Token left = index == 0 ? null : tokens.get(index - 1);
            Token right = index == tokens.size() ? null : tokens.get(index);
            int start = left == null ? 0 : left.end();
            int end = right == null ? text.length() : right.offset();
            if (right != null && right.is("}") && rules.isSpread(index)) {
                depth--;
            }
            String between = between(index, left, right, Gap.of(text, start, end));
            if (!text.regionMatches(start, between, 0, between.length()) || end - start != between.length()) {
                changes.add(new Change(start, end, between));
            }
            if (right != null && right.is("{") && rules.isSpread(index)) {
                depth++;
            }
        }
    }

    private String between(int index, Token left, Token right, Gap gap) {
        boolean afterOpen = left != null && left.is("{") && rules.isSpread(index - 1);
        boolean beforeClose = right != null && right.is("}") && rules.isSpread(index);
        EObject item = right == null ? null : rules.itemAt(right.offset());
        boolean breaks = item != null || afterOpen || beforeClose;
        int blanks = left == null || item == null ? 0 : rules.blankLines(left, item);
        StringBuilder result = new StringBuilder();
        // A comment before a closing brace belongs to what is inside.
        String indent = Indentation.STEP.repeat(beforeClose ? depth + 1 : depth);
        boolean first = left == null;
        for (int position = 0; position < gap.comments().size(); position++) {
            Gap.Comment comment = gap.comments().get(position);
            boolean trailing = comment.lineBreaks() == 0 && left != null;
            if (trailing) {
                result.append(comment.isLine() && position == 0 ? "  " : " ");
            } else {
                boolean top = position == 0 && afterOpen;
                int lines = top || first ? 0 : Math.max(blanks, Math.min(1, comment.lineBreaks() - 1));
                result.append(first ? "" : "\n".repeat(lines + 1))
                        .append(breaks || right == null ? indent : indent + Indentation.STEP);
                blanks = 0;
            }
            result.append(reindented(comment.text(), breaks || right == null ? indent : indent + Indentation.STEP));
            first = false;
        }
        return result.append(tail(gap, left, right, blanks, first, breaks, afterOpen, beforeClose))
                .toString();
    }

    /** From the last comment, if any, to the next token. */
    private String tail(
            Gap gap,
            Token left,
            Token right,
            int blanks,
            boolean first,
            boolean breaks,
            boolean afterOpen,
            boolean beforeClose) {
        if (right == null) {
            return first ? "" : "\n";
        }
        if (first) {
            return "";
        }
        boolean commented = !gap.comments().isEmpty();
        boolean line = commented && gap.comments().getLast().isLine();
        if (breaks) {
            int lines = Math.max(blanks, Math.min(1, gap.lineBreaks() - 1));
            boolean hugs = beforeClose || afterOpen && !commented || left == null && commented && gap.lineBreaks() < 2;
            boolean joined = commented && !line && gap.lineBreaks() == 0;
            return joined ? " " : "\n".repeat(1 + (hugs ? 0 : lines)) + Indentation.STEP.repeat(depth);
        }
        if (line || gap.lineBreaks() > 0 && staysBroken(left, right)) {
            boolean closes = right.is(")") || right.is("]") || right.is("}");
            return "\n" + Indentation.STEP.repeat(closes ? depth : depth + 1);
        }
        if (commented) {
            return " ";
        }
        return rules.space(left, right);
    }

    /** A line break is not kept where it would leave a bracket, a dot or a comma hanging. */
    private static boolean staysBroken(Token left, Token right) {
        return !right.is(",")
                && !right.is(";")
                && !right.is(".")
                && !left.is(".")
                && !right.is("{")
                && !right.is("else")
                && !left.is("else");
    }

    /** The lines of a block comment that begin with a star are put under its first one. */
    private static String reindented(String comment, String indent) {
        if (comment.startsWith("//") || comment.indexOf('\n') < 0) {
            return comment;
        }
        List<String> lines = comment.lines().toList();
        StringBuilder result = new StringBuilder(lines.getFirst().stripTrailing());
        for (String line : lines.subList(1, lines.size())) {
            String stripped = line.strip();
            result.append('\n').append(stripped.startsWith("*") ? indent + " " + stripped : line.stripTrailing());
        }
        return result.toString();
    }
}
