package org.thunderprism.lang.ide.workspace;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.thunderprism.lang.ide.index.FileIndex;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.text.DocumentAddresses;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.imports.FileReferences;
import org.thunderprism.lang.parse.ParseOptions;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.lang.topology.parse.TopologyServices;

/**
 * The files of an editing session. Every file is analysed by itself, as {@code thunder check} would do it, and again when it or a
 * file that it depends on has changed. Syntax trees are kept for open files and a few others; of the rest only what they
 * declare and name.
 *
 * <p>Not safe for several threads.
 */
public final class Workspace {

    /** Syntax trees of files that are not open. */
    private static final int MOST_UNOPENED = 8;

    private final ThunderParser parser;
    private final Provider<TopologyServices> topologies;
    private final DocumentAddresses addresses = new DocumentAddresses();
    private final SourceTexts texts = new SourceTexts();
    private final Map<URI, Set<URI>> dependencies = new HashMap<>();
    private final Set<URI> stale = new HashSet<>();
    private final Set<URI> unchecked = new LinkedHashSet<>();
    private final Map<URI, AnalysedFile> analysed = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<URI, FileIndex> indices = new HashMap<>();

    @Inject
    Workspace(ThunderParser parser, Provider<TopologyServices> topologies) {
        this.parser = parser;
        this.topologies = topologies;
    }

    /** What the client calls its documents. Unlike the rest of the workspace it may be used by several threads. */
    public DocumentAddresses addresses() {
        return addresses;
    }

    /** A document was opened in the editor. */
    public void open(URI file, TextDocument document) {
        texts.open(file, document);
        changed(file);
    }

    /** A document was edited; nothing happens to one that is not open. */
    public void edit(URI file, int version, List<TextDocumentContentChangeEvent> changes) {
        texts.opened(file).ifPresent(document -> {
            texts.open(file, document.edited(version, changes));
            changed(file);
        });
    }

    /** A document was closed: the file counts as it is on the disk; one that is nowhere on the disk is forgotten. */
    public void close(URI file) {
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
            indices.remove(file);
            stale.remove(file);
            unchecked.remove(file);
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

    /** Every file in a folder that belongs to the workspace, or that one that does depends on. */
    public Set<URI> known(URI folder) {
        String prefix = folder.appendSegment("").toString();
        return Stream.concat(
                        dependencies.keySet().stream(),
                        dependencies.values().stream().flatMap(Set::stream))
                .filter(file -> file.toString().startsWith(prefix))
                .collect(Collectors.toSet());
    }

    /** How the protocol names a file: as the client does if it has opened it. */
    public String address(URI file) {
        return addresses.spelled(file);
    }

    /** The client's count of an open document's texts. */
    public OptionalInt version(URI file) {
        return texts.opened(file)
                .map(document -> OptionalInt.of(document.version()))
                .orElse(OptionalInt.empty());
    }

    /**
     * The next file that has changed, or depends on one that has, since {@link #check} was asked for it; open ones first.
     *
     * @param onlyOpen whether the others may wait
     */
    public Optional<URI> nextUnchecked(boolean onlyOpen) {
        for (URI file : texts.open()) {
            if (unchecked.contains(file)) {
                return Optional.of(file);
            }
        }
        return onlyOpen ? Optional.empty() : unchecked.stream().findFirst();
    }

    public boolean isUnchecked(URI file) {
        return unchecked.contains(file);
    }

    /** The file as it is now, for somebody who looks after what is wrong in it. */
    public AnalysedFile check(URI file) {
        AnalysedFile result = file(file);
        unchecked.remove(file);
        return result;
    }

    /** Every file counts as changed. */
    public void invalidateAll() {
        dependencies.keySet().forEach(this::invalidate);
    }

    private void invalidate(URI file) {
        stale.add(file);
        unchecked.add(file);
    }

    /** The file as it is now. */
    public AnalysedFile file(URI file) {
        AnalysedFile known = analysed.get(file);
        return known == null || stale.contains(file) ? analyse(file) : known;
    }

    /** The program or library as it is now; a file whose name says that it is a topology is none. */
    public SourceFile program(URI file) {
        return (SourceFile) file(file);
    }

    /** The topology as it is now. */
    public TopologyFile topology(URI file) {
        return (TopologyFile) file(file);
    }

    /** Whether the file's name says that it is a topology. */
    public static boolean isTopology(URI file) {
        return TopologyServices.EXTENSION.equals(file.fileExtension());
    }

    /** What a file declares and names now. */
    public FileIndex index(URI file) {
        AnalysedFile current = stale.contains(file) || !indices.containsKey(file) ? file(file) : null;
        return current == null ? indices.get(file) : indices.computeIfAbsent(file, key -> index(current));
    }

    /** The text of a file as it is now; empty when it cannot be read. */
    public String text(URI file) {
        return texts.document(file).map(TextDocument::text).orElse("");
    }

    /** The files that a file is part of: those that import it, directly or not. */
    public Set<URI> dependants(URI file) {
        for (URI each : List.copyOf(stale)) {
            file(each);
        }
        return knownDependants(file);
    }

    private Set<URI> knownDependants(URI file) {
        Set<URI> dependants = new HashSet<>();
        dependencies.forEach((dependant, needed) -> {
            if (needed.contains(file)) {
                dependants.add(dependant);
            }
        });
        return dependants;
    }

    /**
     * A file as it would be if some files had other texts.
     *
     * @param changed the other texts, by file
     */
    public AnalysedFile trial(URI file, Map<URI, String> changed) {
        SourceTexts other = texts.with(changed);
        return read(file, other.document(file).orElseThrow(), other);
    }

    /** Reads a program with the texts as they are now; the reading itself may be done later and on any thread. */
    public Supplier<ParsedProgram> reading(URI file) {
        SourceTexts snapshot = texts.with(Map.of());
        return () -> snapshot.document(file)
                .map(document -> parser.parse(file, document.text(), snapshot.reader(file), ParseOptions.DEFAULT))
                .orElseGet(() -> parser.parse(Addresses.path(file).orElseThrow()));
    }

    /** What a file declares and names. */
    public static FileIndex index(AnalysedFile file) {
        return file.resource()
                .map(resource -> FileIndex.of(resource, file.document().lines()))
                .orElse(FileIndex.EMPTY);
    }

    private AnalysedFile analyse(URI file) {
        Optional<TextDocument> text = texts.document(file);
        if (text.isEmpty() && !contains(file)) {
            return unreadable(file);
        }
        AnalysedFile result = text.map(document -> read(file, document, texts)).orElseGet(() -> unreadable(file));
        stale.remove(file);
        dependencies.put(file, result instanceof SourceFile program ? FileReferences.of(program.tree()) : Set.of());
        indices.remove(file);
        analysed.put(file, result);
        forgetOldest();
        return result;
    }

    private AnalysedFile read(URI file, TextDocument document, SourceTexts others) {
        return isTopology(file)
                ? new TopologyFile(file, document, topologies.get().parser().parse(file, document.text()))
                : new SourceFile(
                        file, document, parser.parse(file, document.text(), others.reader(file), ParseOptions.DEFAULT));
    }

    /** The parsers tell why. Of a document that was closed and never saved there is nothing to read. */
    private AnalysedFile unreadable(URI file) {
        TextDocument document = TextDocument.of(address(file), 0, "");
        if (!file.isFile()) {
            return read(file, document, texts);
        }
        Path path = Addresses.path(file).orElseThrow();
        return isTopology(file)
                ? new TopologyFile(file, document, topologies.get().parser().parse(path))
                : new SourceFile(file, document, parser.parse(path));
    }

    private void forgetOldest() {
        List<URI> unopened = analysed.keySet().stream()
                .filter(file -> texts.opened(file).isEmpty())
                .toList();
        for (URI file : unopened.subList(0, Math.max(0, unopened.size() - MOST_UNOPENED))) {
            AnalysedFile forgotten = analysed.remove(file);
            if (!stale.contains(file)) {
                indices.computeIfAbsent(file, key -> index(forgotten));
            }
        }
    }

    private void changed(URI file) {
        if (isSource(file)) {
            dependencies.putIfAbsent(file, Set.of());
            invalidate(file);
        }
        invalidateDependants(file);
    }

    private void invalidateDependants(URI file) {
        knownDependants(file).forEach(this::invalidate);
    }

    private static boolean isSource(URI file) {
        return "thunder".equals(file.fileExtension()) || isTopology(file);
    }
}
