package org.thunderprism.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.thunderprism.lang.ide.index.Declaration;
import org.thunderprism.lang.ide.index.FileIndex;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.ide.index.Use;
import org.thunderprism.lang.ide.workspace.AnalysedFile;
import org.thunderprism.lang.ide.workspace.Workspace;

/** Where something is used. */
@Singleton
public final class ReferenceService {

    private final NameFinder names;

    @Inject
    ReferenceService(NameFinder names) {
        this.names = names;
    }

    /** Every place of the workspace that names what the name at a place stands for, by file and place. */
    public List<Location> references(
            Workspace workspace, AnalysedFile file, int offset, boolean withDeclaration, CancelChecker cancel) {
        List<Location> locations = new ArrayList<>();
        target(file, offset).ifPresent(target -> {
            places(workspace, target, cancel).forEach((each, places) -> {
                FileIndex index = workspace.index(each);
                for (Place place : places) {
                    if (withDeclaration || !place.declaration()) {
                        locations.add(new Location(
                                workspace.address(each), index.lines().range(place.offset(), place.length())));
                    }
                }
            });
        });
        return locations;
    }

    /** The same within the file, with what reads and what writes. */
    public List<DocumentHighlight> highlights(Workspace workspace, AnalysedFile file, int offset) {
        return target(file, offset)
                .map(target -> places(target, workspace.index(file.uri())))
                .orElse(List.of())
                .stream()
                .map(place -> new DocumentHighlight(
                        file.document().range(place.offset(), place.length()),
                        place.written() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
                .toList();
    }

    /** What the name at a place stands for. */
    public Optional<Target> target(AnalysedFile file, int offset) {
        return names.at(file, offset).flatMap(name -> Target.of(name.declaration()));
    }

    /**
     * A place that names a declaration.
     *
     * @param declaration whether it is the declaration itself
     */
    public record Place(int offset, int length, boolean written, boolean declaration) {}

    /** Every place of the workspace that names a declaration, by file. */
    public SortedMap<URI, List<Place>> places(Workspace workspace, Target target, CancelChecker cancel) {
        SortedMap<URI, List<Place>> found =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (URI file : workspace.files()) {
            cancel.checkCanceled();
            List<Place> places = places(target, workspace.index(file));
            if (!places.isEmpty()) {
                found.put(file, places);
            }
        }
        return found;
    }

    private static List<Place> places(Target target, FileIndex index) {
        List<Place> places = new ArrayList<>();
        for (Declaration each : index.declarations()) {
            if (each.target().equals(target)) {
                places.add(new Place(each.offset(), each.length(), true, true));
            }
        }
        for (Use each : index.uses()) {
            if (each.target().equals(target)) {
                places.add(new Place(each.offset(), each.length(), each.written(), false));
            }
        }
        return places;
    }
}
