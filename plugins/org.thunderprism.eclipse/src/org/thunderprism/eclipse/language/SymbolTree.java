package org.thunderprism.eclipse.language;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.DocumentSymbol;

/**
 * The declarations of a document, nested.
 *
 * @param document that the regions count in
 */
public record SymbolTree(IDocument document, List<Node> roots) {

    public static SymbolTree of(IDocument document, List<DocumentSymbol> symbols) {
        return new SymbolTree(document, nodes(document, null, symbols));
    }

    /** A declaration. Two nodes of different trees are equal when they have the same path of names. */
    public static final class Node {
        private final Node parent;
        private final DocumentSymbol symbol;
        private final IRegion region;
        private final IRegion name;
        private final List<Node> children;

        private Node(IDocument document, Node parent, DocumentSymbol symbol) {
            this.parent = parent;
            this.symbol = symbol;
            region = Positions.region(document, symbol.getRange());
            name = Positions.region(document, symbol.getSelectionRange());
            children = symbol.getChildren() == null ? List.of() : nodes(document, this, symbol.getChildren());
        }

        /** Null at the top. */
        public Node parent() {
            return parent;
        }

        public DocumentSymbol symbol() {
            return symbol;
        }

        /** The whole declaration. */
        public IRegion region() {
            return region;
        }

        /** Its name. */
        public IRegion name() {
            return name;
        }

        public List<Node> children() {
            return children;
        }

        private String path() {
            return (parent == null ? "" : parent.path() + "/") + symbol.getKind() + " " + symbol.getName();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node node && path().equals(node.path());
        }

        @Override
        public int hashCode() {
            return path().hashCode();
        }

        @Override
        public String toString() {
            return symbol.getName();
        }
    }

    /** The innermost declaration around a place. */
    public Optional<Node> at(int offset) {
        return at(roots, offset);
    }

    /** The declarations around a place, the outermost first. */
    public List<Node> path(int offset) {
        LinkedList<Node> path = new LinkedList<>();
        for (Node node = at(offset).orElse(null); node != null; node = node.parent()) {
            path.addFirst(node);
        }
        return List.copyOf(path);
    }

    private static Optional<Node> at(List<Node> nodes, int offset) {
        return nodes.stream()
                .filter(node -> node.region().getOffset() <= offset
                        && offset <= node.region().getOffset() + node.region().getLength())
                .findFirst()
                .map(node -> at(node.children(), offset).orElse(node));
    }

    private static List<Node> nodes(IDocument document, Node parent, List<DocumentSymbol> symbols) {
        List<Node> nodes = new ArrayList<>();
        symbols.forEach(symbol -> nodes.add(new Node(document, parent, symbol)));
        return List.copyOf(nodes);
    }
}
