package org.thunderprism.lang.ide.quickfix;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Comments that belong to what follows them. */
final class Comments {

    private Comments() {}

    /** Where the comments begin that stand directly before an element: no empty line is between them and it. */
    static int start(EObject element) {
        int start = Spans.start(element);
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(element).getLeafNodes()) {
            if (!leaf.isHidden()) {
                break;
            }
            boolean comment = leaf.getText().startsWith("/");
            if (comment) {
                start = Math.min(start, leaf.getOffset());
            } else if (!comment
                    && leaf.getText().chars().filter(each -> each == '\n').count() > 1) {
                start = Spans.start(element);
            }
        }
        return start;
    }
}
