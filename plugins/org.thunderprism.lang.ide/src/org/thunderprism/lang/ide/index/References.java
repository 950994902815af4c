package org.thunderprism.lang.ide.index;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;

/** The names in a syntax tree that stand for a declaration. */
public final class References {

    private References() {}

    /**
     * A name.
     *
     * @param node of the name
     * @param source the element that holds it
     * @param target what it stands for
     * @param written whether the statement changes what is named
     */
    public record Reference(INode node, EObject source, EObject target, boolean written) {}

    /** In the order of the text, as far as elements follow each other; names that stand for nothing are left out. */
    public static List<Reference> of(XtextResource file) {
        List<Reference> references = new ArrayList<>();
        TreeIterator<EObject> elements = EcoreUtil.getAllContents((Resource) file, false);
        while (elements.hasNext()) {
            addOf(elements.next(), references);
        }
        return references;
    }

    /** In an element and everything that it holds. */
    public static List<Reference> in(EObject element) {
        List<Reference> references = new ArrayList<>();
        addOf(element, references);
        TreeIterator<EObject> elements = EcoreUtil.getAllContents(element, false);
        while (elements.hasNext()) {
            addOf(elements.next(), references);
        }
        return references;
    }

    private static void addOf(EObject element, List<Reference> references) {
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isContainer()) {
                add(element, reference, references);
            }
        }
    }

    private static void add(EObject element, EReference reference, List<Reference> references) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, reference);
        List<?> named = reference.isMany() ? (List<?>) element.eGet(reference) : null;
        for (int index = 0; index < nodes.size(); index++) {
            Object target = named == null ? element.eGet(reference) : index < named.size() ? named.get(index) : null;
            if (target instanceof EObject declaration && !declaration.eIsProxy()) {
                references.add(new Reference(nodes.get(index), element, declaration, isWritten(element)));
            }
        }
    }

    /** {@code a}, {@code a[i]} and the field of {@code s.f[i]} are written by an assignment; the state {@code s} itself is not. */
    private static boolean isWritten(EObject element) {
        if (!(element instanceof NameReference || element instanceof Member)) {
            return false;
        }
        EObject place = element;
        while (place.eContainer() instanceof ElementAccess access && access.getVector() == place) {
            place = access;
        }
        return place.eContainer() instanceof Assignment assignment && assignment.getTarget() == place;
    }
}
