package org.thunderprism.lang.imports;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.thunderprism.lang.thunderDsl.Import;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.topology.Topology;

/** Follows the imports of a file. Files may import each other in a circle. */
@Singleton
public final class Imports {

    private static final int MOST = 1_000;

    @Inject
    private IResourceScopeCache cache;

    /**
     * What became of one import.
     *
     * @param file null when the import failed, or leads to a topology
     * @param topology null when the import failed, or leads to a ThunderDSL file
     * @param refusal why the path is not allowed; null when it is
     * @param failure why the file could not be read; null when it could
     */
    public record Outcome(Import statement, ThunderFile file, Topology topology, String refusal, String failure) {

        private static Outcome of(Import statement, EObject root) {
            return switch (root) {
                case ThunderFile file -> new Outcome(statement, file, null, null, null);
                case Topology topology -> new Outcome(statement, null, topology, null, null);
                case null, default ->
                    failed(statement, "it is neither a ThunderDSL file (.thunder) nor a topology (.topology)");
            };
        }

        private static Outcome refused(Import statement, String refusal) {
            return new Outcome(statement, null, null, refusal, null);
        }

        private static Outcome failed(Import statement, String failure) {
            return new Outcome(statement, null, null, null, failure);
        }
    }

    /** The imports of a file, in source order. */
    public List<Outcome> outcomes(Resource resource) {
        return cache.get(Imports.class, resource, () -> load(resource));
    }

    /** Every file whose declarations the given one sees: itself first, then what it imports, directly or not. */
    public List<ThunderFile> visibleFiles(Resource resource) {
        Set<ThunderFile> visible = new LinkedHashSet<>();
        Deque<Resource> pending = new ArrayDeque<>(List.of(resource));
        while (!pending.isEmpty()) {
            Resource next = pending.remove();
            ThunderFile file = file(next);
            if (file != null && visible.add(file)) {
                for (Outcome outcome : outcomes(next)) {
                    if (outcome.file() != null) {
                        pending.add(outcome.file().eResource());
                    }
                }
            }
        }
        return List.copyOf(visible);
    }

    /** The topologies that a file imports, directly or not, each once. */
    public List<Topology> visibleTopologies(Resource resource) {
        return visibleFiles(resource).stream()
                .flatMap(file -> outcomes(file.eResource()).stream())
                .map(Outcome::topology)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Where a path that stands in this file leads: an import, or the file of a model or table. */
    public static ImportPath path(Resource resource, String path) {
        return ImportPath.resolve(resource.getURI(), SourceRoot.fixedSegments(resource.getResourceSet()), path);
    }

    private static List<Outcome> load(Resource resource) {
        List<Outcome> outcomes = new ArrayList<>();
        ThunderFile file = file(resource);
        if (file != null) {
            for (Import statement : file.getImports()) {
                if (outcomes.size() == MOST) {
                    outcomes.add(Outcome.failed(statement, "the file has too many imports"));
                    break;
                }
                if (statement.getImportURI() != null) {
                    outcomes.add(load(resource, statement));
                }
            }
        }
        return outcomes;
    }

    private static Outcome load(Resource resource, Import statement) {
        ImportPath path = path(resource, statement.getImportURI());
        if (path.refusal() != null) {
            return Outcome.refused(statement, path.refusal());
        }
        ResourceSet resources = resource.getResourceSet();
        try {
            return Outcome.of(statement, root(resources.getResource(path.uri(), true)));
        } catch (WrappedException unreadable) {
            resources.getResources().remove(resources.getResource(path.uri(), false));
            return Outcome.failed(statement, reason(unreadable.exception()));
        } catch (RuntimeException noFactory) {
            return Outcome.of(statement, null);
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof java.io.FileNotFoundException || failure instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : failure.getMessage();
    }

    private static ThunderFile file(Resource resource) {
        return root(resource) instanceof ThunderFile file ? file : null;
    }

    private static EObject root(Resource resource) {
        return resource == null || resource.getContents().isEmpty()
                ? null
                : resource.getContents().getFirst();
    }
}
