package org.thunderprism.lang.ide.documentlink;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.FUZZY_OPTION__CALIBRATION;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.IMPORT__IMPORT_URI;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODEL_DECLARATION__PATH;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.TABLE_DECLARATION__SOURCE;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;

/** Leads from the paths in a program to the files: imports, models, rows of tables, calibration data. */
@Singleton
public final class DocumentLinkService {

    private static final Map<EAttribute, String> PATHS = Map.of(
            IMPORT__IMPORT_URI, "Open the imported file",
            MODEL_DECLARATION__PATH, "Open the model",
            FUZZY_OPTION__CALIBRATION, "Open the calibration data",
            TABLE_DECLARATION__SOURCE, "Open the rows");

    @Inject
    DocumentLinkService() {}

    /** Links to the files that are there. */
    public List<DocumentLink> links(SourceFile file) {
        List<DocumentLink> links = new ArrayList<>();
        file.tree().getImports().forEach(each -> addLinks(file, each, links));
        for (Element element : file.tree().getElements()) {
            addLinks(file, element, links);
            if (element instanceof ModelDeclaration model) {
                model.getOptions().forEach(option -> addLinks(file, option, links));
            }
        }
        return links;
    }

    private static void addLinks(SourceFile file, EObject element, List<DocumentLink> links) {
        for (EAttribute attribute : element.eClass().getEAllAttributes()) {
            String tooltip = PATHS.get(attribute);
            if (tooltip != null && element.eGet(attribute) instanceof String path) {
                target(file, path).ifPresent(target -> links.add(link(file, element, attribute, target, tooltip)));
            }
        }
    }

    private static Optional<Path> target(SourceFile file, String path) {
        URI uri = Imports.path(file.resource().orElseThrow(), path).uri();
        return Optional.ofNullable(uri).flatMap(Addresses::path).filter(Files::isRegularFile);
    }

    /** The link lies inside the quotes. */
    private static DocumentLink link(
            SourceFile file, EObject element, EAttribute attribute, Path target, String tooltip) {
        INode node = NodeModelUtils.findNodesForFeature(element, attribute).get(0);
        return new DocumentLink(
                file.document().range(node.getOffset() + 1, Math.max(0, node.getLength() - 2)),
                target.toUri().toString(),
                null,
                tooltip);
    }
}
