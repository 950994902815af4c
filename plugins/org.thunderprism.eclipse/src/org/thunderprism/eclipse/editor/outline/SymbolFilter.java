package org.thunderprism.eclipse.editor.outline;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.ui.dialogs.PatternFilter;
import org.thunderprism.eclipse.language.SymbolTree;

/** Keeps the declarations whose names match what is typed, and those around them. */
final class SymbolFilter extends PatternFilter {

    @Override
    protected boolean isLeafMatch(Viewer viewer, Object element) {
        return wordMatches(((SymbolTree.Node) element).symbol().getName());
    }
}
