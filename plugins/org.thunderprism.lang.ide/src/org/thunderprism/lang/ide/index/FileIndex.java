package org.thunderprism.lang.ide.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.ide.text.LineIndex;

/**
 * What a file declares and names, without its syntax tree.
 *
 * @param declarations in the order of the text
 * @param uses in the order of the text; names that stand for nothing are left out
 */
public record FileIndex(LineIndex lines, List<Declaration> declarations, List<Use> uses) {

    public static final FileIndex EMPTY = new FileIndex(LineIndex.of(""), List.of(), List.of());

    public static FileIndex of(XtextResource file, LineIndex lines) {
        List<Declaration> declarations = new ArrayList<>();
        TreeIterator<EObject> elements = EcoreUtil.getAllContents((Resource) file, false);
        while (elements.hasNext()) {
            declaration(elements.next()).ifPresent(declarations::add);
        }
        List<Use> uses = new ArrayList<>();
        for (References.Reference each : References.of(file)) {
            Target.of(each.target())
                    .ifPresent(target -> uses.add(
                            new Use(target, each.node().getOffset(), each.node().getLength(), each.written())));
        }
        return new FileIndex(lines, List.copyOf(declarations), List.copyOf(uses));
    }

    private static Optional<Declaration> declaration(EObject element) {
        return SymbolKinds.of(element)
                .flatMap(kind -> Target.of(element)
                        .flatMap(target -> Target.nameNode(element)
                                .map(node -> new Declaration(
                                        target,
                                        kind,
                                        node.getOffset(),
                                        node.getLength(),
                                        container(element),
                                        SymbolKinds.isShown(element)))));
    }

    private static String container(EObject element) {
        for (EObject outer = element.eContainer(); outer != null; outer = outer.eContainer()) {
            if (SymbolKinds.of(outer).isPresent()) {
                return Target.of(outer).map(Target::name).orElse("");
            }
        }
        return "";
    }
}
