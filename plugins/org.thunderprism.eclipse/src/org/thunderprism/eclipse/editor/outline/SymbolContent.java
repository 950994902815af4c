package org.thunderprism.eclipse.editor.outline;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.thunderprism.eclipse.language.SymbolTree;

/** A tree of declarations for a viewer. */
final class SymbolContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return input instanceof SymbolTree tree ? tree.roots().toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object node) {
        return ((SymbolTree.Node) node).children().toArray();
    }

    @Override
    public Object getParent(Object node) {
        return ((SymbolTree.Node) node).parent();
    }

    @Override
    public boolean hasChildren(Object node) {
        return !((SymbolTree.Node) node).children().isEmpty();
    }
}
