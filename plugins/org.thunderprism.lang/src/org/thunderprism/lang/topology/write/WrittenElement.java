package org.thunderprism.lang.topology.write;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Where an element and its clauses stand in the text that it was read from. */
final class WrittenElement {

    /**
     * @param start offset
     * @param end offset after the last character
     */
    record Region(int start, int end) {}

    private final EObject element;
    private final List<ILeafNode> tokens = new ArrayList<>();

    private WrittenElement(EObject element, ICompositeNode node) {
        this.element = element;
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getLength() > 0) {
                tokens.add(leaf);
            }
        }
    }

    static WrittenElement of(EObject element) {
        return new WrittenElement(element, NodeModelUtils.findActualNodeFor(element));
    }

    int start() {
        return tokens.getFirst().getOffset();
    }

    int end() {
        return tokens.getLast().getEndOffset();
    }

    /** The first sign of a clause in braces: after it the clauses begin. */
    int afterFirst() {
        return tokens.getFirst().getEndOffset();
    }

    /** Null when the clause is not in the text. Of one that is there several times the last counts. */
    Region region(Clause<?> clause) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (EStructuralFeature feature : clause.features()) {
            List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
            if (!nodes.isEmpty()) {
                INode start = feature.isMany() ? nodes.getFirst() : nodes.getLast();
                first = Math.min(first, tokenAt(start.getOffset()));
                last = Math.max(last, tokenAt(nodes.getLast().getEndOffset() - 1));
            }
        }
        if (last < 0) {
            return null;
        }
        for (String word : clause.opening().reversed()) {
            if (first > 0 && tokens.get(first - 1).getText().equals(word)) {
                first--;
            }
        }
        for (String word : clause.closing()) {
            if (last + 1 < tokens.size() && tokens.get(last + 1).getText().equals(word)) {
                last++;
            }
        }
        return new Region(tokens.get(first).getOffset(), tokens.get(last).getEndOffset());
    }

    private int tokenAt(int offset) {
        for (int index = 0; index < tokens.size(); index++) {
            if (offset < tokens.get(index).getEndOffset()) {
                return index;
            }
        }
        return tokens.size() - 1;
    }
}
