package org.thunderprism.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.text.LineIndex;
import org.thunderprism.lang.ide.workspace.AnalysedFile;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.thunderDsl.Import;
import org.thunderprism.lang.type.EnumType;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.VectorType;
import org.thunderprism.lang.validation.FileTypes;
import org.thunderprism.model.topology.Vertex;

/** Where something is declared, and where its type is. */
@Singleton
public final class DefinitionService {

    private static final Range START = new Range(new Position(0, 0), new Position(0, 0));

    private final NameFinder names;
    private final FileTypes types;

    @Inject
    DefinitionService(NameFinder names, FileTypes types) {
        this.names = names;
        this.types = types;
    }

    /** Where the name at a place is declared, or the file that an import there leads to; empty for what the language declares. */
    public List<Location> definition(AnalysedFile file, int offset) {
        return names
                .at(file, offset)
                .flatMap(name -> location(file, name.declaration()))
                .or(() -> imported(file, offset))
                .stream()
                .toList();
    }

    /** Where the enum is declared that is the type of the name at a place, or the zone that a vertex lies in; empty when there is none. */
    public List<Location> typeDefinition(AnalysedFile file, int offset) {
        return names
                .at(file, offset)
                .map(NameFinder.Name::declaration)
                .filter(declaration -> declaration.eResource() instanceof XtextResource)
                .flatMap(this::kind)
                .flatMap(declaration -> location(file, declaration))
                .stream()
                .toList();
    }

    private Optional<EObject> kind(EObject declaration) {
        return declaration instanceof Vertex vertex
                ? Optional.ofNullable(vertex.getZone())
                : declaration(types.of(declaration.eResource()).declaredType(declaration));
    }

    private static Optional<EObject> declaration(Type type) {
        return switch (type) {
            case EnumType enumeration -> Optional.of(enumeration.declaration());
            case VectorType vector -> declaration(vector.element());
            default -> Optional.empty();
        };
    }

    /** Where a declaration's name stands, seen from a file; empty for what the language or a topology declares. */
    public static Optional<Location> location(AnalysedFile file, EObject declaration) {
        if (!(declaration.eResource() instanceof XtextResource resource)) {
            return Optional.empty();
        }
        return Target.nameNode(declaration).map(node -> location(file, resource.getURI(), node));
    }

    private static Location location(AnalysedFile file, URI declaring, INode node) {
        if (declaring.equals(file.uri())) {
            return new Location(file.document().address(), file.document().range(node.getOffset(), node.getLength()));
        }
        LineIndex lines = LineIndex.of(node.getRootNode().getText());
        return new Location(Addresses.spelled(declaring), lines.range(node.getOffset(), node.getLength()));
    }

    private static Optional<Location> imported(AnalysedFile file, int offset) {
        return file.rootNode()
                .map(root -> NodeModelUtils.findLeafNodeAtOffset(root, offset))
                .map(NodeModelUtils::findActualSemanticObjectFor)
                .filter(Import.class::isInstance)
                .map(Import.class::cast)
                .filter(statement -> statement.getImportURI() != null)
                .map(statement -> Imports.path(statement.eResource(), statement.getImportURI())
                        .uri())
                .filter(uri -> isLoaded(file, uri))
                .map(uri -> new Location(Addresses.spelled(uri), START));
    }

    private static boolean isLoaded(AnalysedFile file, URI imported) {
        ResourceSet resources = file.resource().orElseThrow().getResourceSet();
        return imported != null && resources.getResource(imported, false) != null;
    }
}
