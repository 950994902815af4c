package org.thunderprism.lang.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Import;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/**
 * Lays out a program: what stands between its tokens. Tokens and comments stay as they are. One walk over the tokens; where a line was
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
    private final Braces braces;
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private int depth;

    private Layout(ThunderFile file, ICompositeNode root) {
        text = root.getText();
        tokens = Token.of(root);
        braces = Braces.of(file, tokens, text);
        file.getElements().forEach(this::align);
    }

    /** The changes that lay the file out, from its start to its end. */
    public static List<Change> of(ThunderFile file, ICompositeNode root) {
        Layout layout = new Layout(file, root);
        layout.layOut();
        return layout.changes;
    }

    private void layOut() {
        for (int index = 0; index <= tokens.size(); index++) {
            Token left = index == 0 ? null : tokens.get(index - 1);
            Token right = index == tokens.size() ? null : tokens.get(index);
            int start = left == null ? 0 : left.end();
            int end = right == null ? text.length() : right.offset();
            if (right != null && right.is("}") && braces.isSpread(index)) {
                depth--;
            }
            String between = between(index, left, right, Gap.of(text, start, end));
            if (!text.regionMatches(start, between, 0, between.length()) || end - start != between.length()) {
                changes.add(new Change(start, end, between));
            }
            if (right != null && right.is("{") && braces.isSpread(index)) {
                depth++;
            }
        }
    }

    private String between(int index, Token left, Token right, Gap gap) {
        boolean afterOpen = left != null && left.is("{") && braces.isSpread(index - 1);
        boolean beforeClose = right != null && right.is("}") && braces.isSpread(index);
        EObject item = right == null ? null : braces.itemAt(right.offset());
        boolean breaks = item != null || afterOpen || beforeClose;
        int blanks = blankLines(left, item);
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
        Integer column = columns.get(right.offset());
        return column == null ? Spacing.between(left, right) : " ".repeat(column);
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

    /** Blank lines that have to be there: around declarations of several lines. */
    private int blankLines(Token left, EObject item) {
        if (left == null || !(item instanceof Element || item instanceof Import)) {
            return 0;
        }
        EObject previous = left.owner();
        while (previous != null && !(previous.eContainer() instanceof ThunderFile)) {
            previous = previous.eContainer();
        }
        boolean sameKind = previous != null && previous.eClass() == item.eClass();
        return sameKind && isShort(item) && isShort(previous) ? 0 : 1;
    }

    private static boolean isShort(EObject element) {
        return element instanceof Constant
                || element instanceof Import
                || element instanceof ModelDeclaration
                || element instanceof org.thunderprism.lang.thunderDsl.Function;
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

    /** Types of the items of an input or state stand under each other, and so do header fields. */
    private void align(Element element) {
        switch (element) {
            case InputRecord input -> {
                align(input.getFeatures(), Feature::getName, ":");
                align(input.getFeatures(), feature -> tokenText(feature.getType()), "=");
            }
            case StateDeclaration state -> align(state.getFields(), StateField::getName, ":");
            default -> {
                // nothing stands in columns
            }
        }
    }

    private <T extends EObject> void align(List<T> items, Function<T, String> before, String token) {
        List<T> spread = items.stream()
                .filter(item ->
                        braces.itemAt(NodeModelUtils.findActualNodeFor(item).getOffset()) == item)
                .toList();
        int widest = spread.stream()
                .mapToInt(item -> before.apply(item).length())
                .max()
                .orElse(0);
        for (T item : spread) {
            NodeModelUtils.findActualNodeFor(item).getLeafNodes().forEach(leaf -> {
                if (!leaf.isHidden() && leaf.getText().equals(token)) {
                    columns.put(
                            leaf.getOffset(), 1 + widest - before.apply(item).length());
                }
            });
        }
    }

    /** The text of a syntax element as this layout writes it, blanks included. */
    private String tokenText(EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        StringBuilder result = new StringBuilder();
        Token previous = null;
        for (Token token : Token.of(node)) {
            result.append(previous == null ? "" : Spacing.between(previous, token))
                    .append(token.text());
            previous = token;
        }
        return result.toString();
    }
}
