package org.thunderprism.lang.ide.workspace;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.parse.ParseOptions;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;

/**
 * The files of an editing session. Every file is analysed by itself, as {@code thunder check} would do it, and again when it or a
 * file that it depends on has changed. Syntax trees are kept for open files and a few others; of the rest only the dependencies
 * are known until somebody asks.
 *
 * <p>Not safe for several threads.
 */
public final class Workspace {

    /** Syntax trees of files that are not open. */
    private static final int MOST_UNOPENED = 8;

    private final ThunderParser parser;
    private final SourceTexts texts = new SourceTexts();
    private final Map<URI, Set<URI>> dependencies = new HashMap<>();
    private final Set<URI> stale = new LinkedHashSet<>();
    private final Map<URI, SourceFile> analysed = new LinkedHashMap<>(16, 0.75f, true);

    @Inject
    Workspace(ThunderParser parser) {
        this.parser = parser;
    }

    /** A document was opened in the editor. */
    public void open(TextDocument document) {
        URI file = Addresses.of(document.address());
        texts.open(file, document);
        changed(file);
    }

    /** A document was edited; nothing happens to one that is not open. */
    public void edit(String address, int version, List<TextDocumentContentChangeEvent> changes) {
        URI file = Addresses.of(address);
        texts.opened(file).ifPresent(document -> {
            texts.open(file, document.edited(version, changes));
            changed(file);
        });
    }

    /** A document was closed: the file counts as it is on the disk; one that is nowhere on the disk is forgotten. */
    public void close(String address) {
        URI file = Addresses.of(address);
        texts.close(file);
        if (texts.document(file).isPresent()) {
            changed(file);
        } else {
            remove(file);
        }
    }

    /** A file was found, or may have changed on the disk. A file of another kind only makes stale what depends on it. */
    public void touch(URI file) {
        if (texts.opened(file).isEmpty()) {
            changed(file);
        }
    }

    /** A file is gone from the disk. */
    public void remove(URI file) {
        if (texts.opened(file).isEmpty()) {
            invalidateDependants(file);
            dependencies.remove(file);
            analysed.remove(file);
            stale.remove(file);
        }
    }

    public boolean isOpen(URI file) {
        return texts.opened(file).isPresent();
    }

    /** Whether a file is open or was found. */
    public boolean contains(URI file) {
        return dependencies.containsKey(file);
    }

    /** Every file that is open or was found. */
    public Collection<URI> files() {
        return List.copyOf(dependencies.keySet());
    }

    /** How the protocol names a file: as the client does if it has opened it. */
    public String address(URI file) {
        return texts.opened(file).map(TextDocument::address).orElseGet(() -> Addresses.spelled(file));
    }

    /** The next file whose analysis does not count any more; open ones first. */
    public Optional<URI> nextStale() {
        for (URI file : texts.open()) {
            if (stale.contains(file)) {
                return Optional.of(file);
            }
        }
        return stale.stream().findFirst();
    }

    public int staleCount() {
        return stale.size();
    }

    /** The file as it is now. */
    public SourceFile file(URI file) {
        SourceFile known = analysed.get(file);
        return known == null || stale.contains(file) ? analyse(file) : known;
    }

    private SourceFile analyse(URI file) {
        Optional<TextDocument> document = texts.document(file);
        ParsedProgram program = document.isPresent()
                ? parser.parse(file, document.get().text(), texts.reader(file), ParseOptions.DEFAULT)
                : parser.parse(Addresses.path(file).orElseThrow());
        SourceFile result = new SourceFile(
                file, document.orElseGet(() -> TextDocument.of(Addresses.spelled(file), 0, "")), program);
        stale.remove(file);
        dependencies.put(file, Dependencies.of(program.file()));
        analysed.put(file, result);
        forgetOldest();
        return result;
    }

    private void forgetOldest() {
        List<URI> unopened = analysed.keySet().stream()
                .filter(file -> texts.opened(file).isEmpty())
                .toList();
        for (int index = 0; index < unopened.size() - MOST_UNOPENED; index++) {
            analysed.remove(unopened.get(index));
        }
    }

    private void changed(URI file) {
        if (isSource(file)) {
            dependencies.putIfAbsent(file, Set.of());
            stale.add(file);
        }
        invalidateDependants(file);
    }

    private void invalidateDependants(URI file) {
        dependencies.forEach((dependant, needed) -> {
            if (needed.contains(file)) {
                stale.add(dependant);
            }
        });
    }

    private static boolean isSource(URI file) {
        return "thunder".equals(file.fileExtension());
    }
}
