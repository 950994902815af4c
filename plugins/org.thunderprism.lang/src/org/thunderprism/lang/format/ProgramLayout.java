package org.thunderprism.lang.format;

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

/** How programs are laid out. */
final class ProgramLayout implements LayoutRules {

    private final Braces braces;
    private final Map<Integer, Integer> columns = new HashMap<>();

    ProgramLayout(ThunderFile file, List<Token> tokens, String text) {
        braces = Braces.of(file, tokens, text);
        file.getElements().forEach(this::align);
    }

    @Override
    public boolean isSpread(int index) {
        return braces.isSpread(index);
    }

    @Override
    public EObject itemAt(int offset) {
        return braces.itemAt(offset);
    }

    @Override
    public String space(Token left, Token right) {
        Integer column = columns.get(right.offset());
        return column == null ? Spacing.between(left, right) : " ".repeat(column);
    }

    /** Around declarations of several lines. */
    @Override
    public int blankLines(Token left, EObject item) {
        if (!(item instanceof Element || item instanceof Import)) {
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
