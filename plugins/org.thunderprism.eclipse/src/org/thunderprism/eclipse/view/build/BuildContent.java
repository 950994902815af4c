package org.thunderprism.eclipse.view.build;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.thunderprism.eclipse.view.build.BuildNode.Past;

/** A list of builds for a viewer; below each its log and its artefacts. */
final class BuildContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object node) {
        return node instanceof Past past ? past.children().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object node) {
        return node instanceof Past ? null : new Past(((BuildNode) node).build());
    }

    @Override
    public boolean hasChildren(Object node) {
        return getChildren(node).length > 0;
    }
}
