package org.thunderprism.lang.topology.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.format.Layout;
import org.thunderprism.lang.format.LayoutRules;
import org.thunderprism.lang.format.Token;
import org.thunderprism.lang.topology.parse.TopologySyntaxMessages;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Topology;

/**
 * How topologies are laid out: every element begins a line, a blank line stands between kinds of elements, and capabilities that were
 * spread over lines stay so.
 */
public final class TopologyLayout implements LayoutRules {

    private static final Set<String> TIGHT_BEFORE = Set.of("]", ",");

    private final Set<Integer> spread = new HashSet<>();
    private final Map<Integer, EObject> starts = new HashMap<>();

    private TopologyLayout(Topology topology, List<Token> tokens, String text) {
        start(topology);
        Stream.of(topology.getZones(), topology.getVertices(), topology.getEdges())
                .flatMap(List::stream)
                .forEach(this::start);
        int open = -1;
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.get(index).is("{")) {
                open = index;
            } else if (tokens.get(index).is("}") && open >= 0) {
                spread(tokens, text, open, index);
                open = -1;
            }
        }
    }

    /** The changes that lay a topology out, from its start to its end. */
    public static List<Layout.Change> of(Topology topology, ICompositeNode root) {
        List<Token> tokens = Token.of(root);
        return Layout.of(root.getText(), tokens, new TopologyLayout(topology, tokens, root.getText()));
    }

    private void start(EObject element) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        if (node != null) {
            starts.put(node.getOffset(), element);
        }
    }

    private void spread(List<Token> tokens, String text, int open, int close) {
        String between =
                text.substring(tokens.get(open).end(), tokens.get(close).offset());
        if (between.isBlank() || between.indexOf('\n') < 0) {
            return;
        }
        spread.add(open);
        spread.add(close);
        for (int index = open + 1; index < close; index++) {
            Token token = tokens.get(index);
            boolean clause =
                    token.owner() instanceof Capabilities && TopologySyntaxMessages.CAPABILITIES.contains(token.text());
            if (clause
                    && text.substring(tokens.get(index - 1).end(), token.offset())
                                    .indexOf('\n')
                            >= 0) {
                starts.put(token.offset(), token.owner());
            }
        }
    }

    @Override
    public boolean isSpread(int index) {
        return spread.contains(index);
    }

    @Override
    public EObject itemAt(int offset) {
        return starts.get(offset);
    }

    @Override
    public int blankLines(Token left, EObject item) {
        EObject previous = left.owner() instanceof Capabilities capabilities ? capabilities.eContainer() : left.owner();
        return item instanceof Capabilities || previous != null && previous.eClass() == item.eClass() ? 0 : 1;
    }

    @Override
    public String space(Token left, Token right) {
        boolean tight =
                TIGHT_BEFORE.contains(right.text()) || left.is("[") || left.is("-") || left.is("{") && right.is("}");
        return tight ? "" : " ";
    }
}
