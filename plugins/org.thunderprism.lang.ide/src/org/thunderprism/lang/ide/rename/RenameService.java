package org.thunderprism.lang.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.thunderprism.lang.ide.index.FileIndex;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.ide.navigation.NameFinder;
import org.thunderprism.lang.ide.navigation.ReferenceService;
import org.thunderprism.lang.ide.navigation.ReferenceService.Place;
import org.thunderprism.lang.ide.workspace.AnalysedFile;
import org.thunderprism.lang.ide.workspace.Workspace;

/** Gives a declaration another name, everywhere. */
@Singleton
public final class RenameService {

    private final NameFinder names;
    private final ReferenceService references;
    private final NewNames newNames;
    private final RenameCheck check;

    @Inject
    RenameService(NameFinder names, ReferenceService references, NewNames newNames, RenameCheck check) {
        this.names = names;
        this.references = references;
        this.newNames = newNames;
        this.check = check;
    }

    /** The name at a place that can be changed; empty where there is none, or where the language or a topology declares it. */
    public Optional<PrepareRenameResult> prepare(AnalysedFile file, int offset) {
        return names.at(file, offset)
                .filter(name ->
                        Target.of(name.declaration()).filter(Target::isInText).isPresent())
                .map(name -> new PrepareRenameResult(
                        file.document().range(name.offset(), name.length()),
                        Target.of(name.declaration()).orElseThrow().name()));
    }

    /**
     * The edits that give the name at a place another one, by file.
     *
     * @throws RefusedRename when there is no name, the new one is no name, or something would no longer mean the same
     */
    public SortedMap<String, List<TextEdit>> rename(
            Workspace workspace, AnalysedFile file, int offset, String newName, CancelChecker cancel)
            throws RefusedRename {
        Target target = references
                .target(file, offset)
                .filter(Target::isInText)
                .orElseThrow(() -> new RefusedRename("There is no name here that could be changed."));
        String written = newNames.written(newName);
        SortedMap<URI, List<Place>> places = references.places(workspace, target, cancel);
        check.requireSameMeaning(workspace, target, places, written, cancel);
        SortedMap<String, List<TextEdit>> edits = new TreeMap<>();
        for (Map.Entry<URI, List<Place>> each : places.entrySet()) {
            FileIndex index = workspace.index(each.getKey());
            edits.put(
                    workspace.address(each.getKey()),
                    each.getValue().stream()
                            .map(place -> new TextEdit(index.lines().range(place.offset(), place.length()), written))
                            .toList());
        }
        return edits;
    }
}
