package org.thunderprism.lang.ide.rename;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.thunderprism.lang.ide.index.FileIndex;
import org.thunderprism.lang.ide.index.Target;
import org.thunderprism.lang.ide.index.Use;
import org.thunderprism.lang.ide.navigation.ReferenceService.Place;
import org.thunderprism.lang.ide.workspace.AnalysedFile;
import org.thunderprism.lang.ide.workspace.Workspace;
import org.thunderprism.model.prism.Severity;

/**
 * Tries a renaming before anybody sees it: the edited files are analysed, and every name in them has to stand for what it stood for.
 * That finds clashes and names that would be hidden, whatever the rules of scoping are.
 */
@Singleton
final class RenameCheck {

    @Inject
    RenameCheck() {}

    void requireSameMeaning(
            Workspace workspace,
            Target target,
            SortedMap<URI, List<Place>> places,
            String written,
            CancelChecker cancel)
            throws RefusedRename {
        Map<URI, Edited> edited = new HashMap<>();
        places.forEach((file, each) -> edited.put(file, Edited.of(workspace.text(file), each, written)));
        Map<URI, String> texts = new HashMap<>();
        edited.forEach((file, each) -> texts.put(file, each.text()));
        Set<URI> affected = new HashSet<>(edited.keySet());
        affected.addAll(workspace.dependants(target.file()));
        String name = written.startsWith("^") ? written.substring(1) : written;
        for (URI file : affected) {
            cancel.checkCanceled();
            FileIndex before = workspace.index(file);
            AnalysedFile trial = workspace.trial(file, texts);
            FileIndex after = Workspace.index(trial);
            if (!isSame(before, after, edited, file, target, name) || errors(trial) > errors(workspace.file(file))) {
                throw new RefusedRename("'" + name + "' is taken: with it, a name in " + file.lastSegment()
                        + " would stand for something else.");
            }
        }
    }

    private static boolean isSame(
            FileIndex before, FileIndex after, Map<URI, Edited> edited, URI file, Target renamed, String name) {
        if (before.uses().size() != after.uses().size()
                || before.declarations().size() != after.declarations().size()) {
            return false;
        }
        Edited own = edited.getOrDefault(file, Edited.UNCHANGED);
        Map<Integer, Target> found = new HashMap<>();
        after.uses().forEach(use -> found.put(use.offset(), use.target()));
        for (Use use : before.uses()) {
            Target expected = moved(use.target(), edited, renamed, name);
            if (!expected.equals(found.get(own.moved(use.offset())))) {
                return false;
            }
        }
        return true;
    }

    private static long errors(AnalysedFile file) {
        return file.diagnostics().stream()
                .filter(found -> found.getSeverity() == Severity.ERROR)
                .count();
    }

    private static Target moved(Target target, Map<URI, Edited> edited, Target renamed, String name) {
        if (!target.isInText()) {
            return target;
        }
        int offset = edited.getOrDefault(target.file(), Edited.UNCHANGED).moved(target.offset());
        return new Target(target.file(), offset, target.equals(renamed) ? name : target.name());
    }
}
