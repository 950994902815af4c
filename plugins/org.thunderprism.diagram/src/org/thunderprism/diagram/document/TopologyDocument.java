package org.thunderprism.diagram.document;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.lang.topology.parse.TopologyParser;
import org.thunderprism.lang.topology.parse.TopologyServices;
import org.thunderprism.lang.topology.write.TextChange;
import org.thunderprism.lang.topology.write.TopologyWriter;
import org.thunderprism.lang.topology.write.UnwritableTopology;
import org.thunderprism.model.topology.Topology;

/**
 * A topology's text as the host has it, and what it says. The text is all that there is: a change of the topology is a change of the
 * text, and what cannot be written does not happen. Not for several threads.
 */
public final class TopologyDocument {

    private final TopologyParser parser;
    private final TopologyWriter writer;
    private final URI uri;
    private Snapshot current;
    private Snapshot shown;

    public TopologyDocument(TopologyServices services, URI uri, String text) {
        this.parser = services.parser();
        this.writer = services.writer();
        this.uri = uri;
        this.current = read(text);
        this.shown = current;
    }

    /** What the text says now. */
    public Snapshot current() {
        return current;
    }

    /** What is to be seen: what the text said when it had no syntax error the last time. */
    public Snapshot shown() {
        return shown;
    }

    /** The last part of the address of the file, without its extension. */
    public String name() {
        return uri.trimFileExtension().lastSegment();
    }

    /** Whether the topology can be changed: one that is only partly understood would lose the rest. */
    public boolean isEditable() {
        return current.wellFormed();
    }

    /**
     * Takes the text that the host has now.
     *
     * @return whether it is another one
     */
    public boolean replace(String text) {
        boolean changed = !text.equals(current.text());
        if (changed) {
            show(read(text));
        }
        return changed;
    }

    /**
     * Changes the topology, and the text as far as that asks for.
     *
     * @return the changes of the text, in its order; empty when it stays as it is
     * @throws RefusedChange when the change cannot be made or written; text and topology are as before
     */
    public List<TextChange> change(Consumer<Topology> change) {
        String before = current.text();
        try {
            change.accept(current.topology());
            List<TextChange> changes = writer.changes(current.topology());
            show(read(TextChange.apply(before, changes)));
            return changes;
        } catch (UnwritableTopology unwritable) {
            show(read(before));
            throw new RefusedChange(unwritable.getMessage());
        } catch (RuntimeException failed) {
            show(read(before));
            throw failed;
        }
    }

    private void show(Snapshot snapshot) {
        current = snapshot;
        if (snapshot.wellFormed()) {
            shown = snapshot;
        }
    }

    private Snapshot read(String text) {
        return Snapshot.of(text, parser.parse(uri, text));
    }
}
