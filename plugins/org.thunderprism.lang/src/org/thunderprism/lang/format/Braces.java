package org.thunderprism.lang.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Match;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/**
 * Which braces are spread over lines, with a line for each item: those that were, those with several items that nothing but a
 * line break separates well, and those around spread ones.
 */
final class Braces {

    private static final class Pair {
        private final int open;
        private boolean spread;

        private Pair(int open) {
            this.open = open;
        }
    }

    private final Set<Integer> spread = new HashSet<>();
    private final Map<Integer, EObject> starts = new HashMap<>();

    private Braces() {}

    static Braces of(ThunderFile file, List<Token> tokens, String text) {
        Braces braces = new Braces();
        Deque<Pair> open = new ArrayDeque<>();
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.is("{")) {
                open.push(new Pair(index));
            } else if (token.is("}") && !open.isEmpty()) {
                braces.close(open.pop(), index, open.peek(), tokens, text);
            }
        }
        braces.start(file.getHeader());
        file.getImports().forEach(braces::start);
        file.getElements().forEach(braces::start);
        return braces;
    }

    /** Whether the brace at this position in the list of tokens is one of a spread pair. */
    boolean isSpread(int index) {
        return spread.contains(index);
    }

    /** The item that begins a line with its first token, which is at the offset; null when there is none. */
    EObject itemAt(int offset) {
        return starts.get(offset);
    }

    private void close(Pair pair, int end, Pair around, List<Token> tokens, String text) {
        Token open = tokens.get(pair.open);
        List<? extends EObject> items = items(open.owner());
        String between = text.substring(open.end(), tokens.get(end).offset());
        boolean empty = between.isBlank();
        boolean crowded = items.size() > 1 && !isSeparated(open.owner());
        if (!empty && (pair.spread || crowded || between.indexOf('\n') >= 0)) {
            spread.add(pair.open);
            spread.add(end);
            items.forEach(this::start);
            if (around != null) {
                around.spread = true;
            }
        }
    }

    private void start(EObject item) {
        ICompositeNode node = item == null ? null : NodeModelUtils.findActualNodeFor(item);
        if (node != null) {
            starts.put(node.getOffset(), item);
        }
    }

    /** Whether commas stand between the items. */
    private static boolean isSeparated(EObject owner) {
        return owner instanceof Match
                || owner instanceof Enumeration
                || owner instanceof Constant
                || owner instanceof TableDeclaration;
    }

    static List<? extends EObject> items(EObject owner) {
        return switch (owner) {
            case Block block -> block.getStatements();
            case InputRecord input -> input.getFeatures();
            case StateDeclaration state -> state.getFields();
            case Enumeration enumeration -> enumeration.getLiterals();
            case Constant constant -> constant.getVertexValues();
            case Match match -> match.getCases();
            case TableDeclaration table when table.getTree() != null -> List.of();
            case TableDeclaration table -> table.getEntries();
            case ModelDeclaration model when !model.getLayers().isEmpty() -> model.getLayers();
            case ModelDeclaration model -> model.getOptions();
            default -> List.of();
        };
    }
}
