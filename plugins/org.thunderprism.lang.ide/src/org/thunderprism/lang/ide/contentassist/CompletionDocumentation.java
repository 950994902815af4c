package org.thunderprism.lang.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.thunderprism.lang.builtin.Builtins;
import org.thunderprism.lang.header.HeaderField;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.ide.description.Descriptions;
import org.thunderprism.lang.ide.description.Facts;
import org.thunderprism.lang.ide.description.ReferencePages;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.BuiltinType;
import org.thunderprism.model.topology.Vertex;

/** Finds the documentation of proposals when somebody looks at them: keys are short, texts are not. */
@Singleton
public final class CompletionDocumentation {

    private static final String DECLARATION = "declaration ";
    private static final String HEADER_FIELD = "header ";
    private static final String FUNCTION = "function ";
    private static final String TYPE = "type ";
    private static final String VERTEX = "vertex ";
    private static final String PAGE = "page ";

    private final Descriptions descriptions;
    private final Builtins builtins;
    private final ReferencePages pages = new ReferencePages();

    @Inject
    CompletionDocumentation(Descriptions descriptions, Builtins builtins) {
        this.descriptions = descriptions;
        this.builtins = builtins;
    }

    /** The key of a declaration's documentation. */
    static String declaration(EObject declaration) {
        return switch (declaration) {
            case BuiltinFunction function -> FUNCTION + function.getName();
            case BuiltinType type -> TYPE + type.getName();
            case Vertex vertex -> VERTEX + vertex.getName();
            default -> {
                Resource resource = declaration.eResource();
                yield resource == null || resource.getResourceSet() == null
                        ? ""
                        : DECLARATION + resource.getURI() + " " + resource.getURIFragment(declaration);
            }
        };
    }

    static String headerField(HeaderField field) {
        return HEADER_FIELD + field.name();
    }

    /** @param page of the language reference */
    static String page(String page) {
        return PAGE + page;
    }

    /** In Markdown; empty when there is none, or when the program has changed so that it is not found. */
    public String of(SourceFile file, String key) {
        int blank = key.indexOf(' ') + 1;
        String name = key.substring(blank);
        return switch (key.substring(0, blank)) {
            case DECLARATION ->
                file.resource().map(resource -> declaration(resource, name)).orElse("");
            case HEADER_FIELD -> HeaderFields.find(name) == null ? "" : Facts.headerField(HeaderFields.find(name));
            case FUNCTION -> descriptions.of(builtins.function(name));
            case TYPE -> descriptions.of(builtins.type(name));
            case VERTEX ->
                file.resource().map(ProgramTopology::of).stream()
                        .flatMap(topology -> topology.getVertices().stream())
                        .filter(vertex -> vertex.getName().equals(name))
                        .map(descriptions::of)
                        .findFirst()
                        .orElse("");
            case PAGE -> pages.construct(name).orElse("");
            default -> "";
        };
    }

    private String declaration(Resource main, String place) {
        String[] parts = place.split(" ", 2);
        ResourceSet resources = main.getResourceSet();
        Resource resource = resources.getResource(URI.createURI(parts[0]), false);
        EObject declaration = resource == null ? null : resource.getEObject(parts[1]);
        return declaration == null ? "" : descriptions.of(declaration);
    }
}
