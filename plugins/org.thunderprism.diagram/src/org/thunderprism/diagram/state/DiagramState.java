package org.thunderprism.diagram.state;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.model.DefaultGModelState;
import org.thunderprism.diagram.arrangement.Grid;
import org.thunderprism.diagram.arrangement.Layout;
import org.thunderprism.diagram.build.BuildOverlay;
import org.thunderprism.diagram.document.ElementIds;
import org.thunderprism.diagram.document.RefusedChange;
import org.thunderprism.diagram.document.Snapshot;
import org.thunderprism.diagram.document.TopologyDocument;
import org.thunderprism.lang.topology.parse.TopologyServices;
import org.thunderprism.lang.topology.write.TextChange;
import org.thunderprism.model.topology.Topology;

/**
 * What one open diagram shows, and how. The text belongs to the host: commands change it here at once, the host is told what to do, and
 * says later that it has done so.
 */
@Singleton
public class DiagramState extends DefaultGModelState {

    private final TopologyServices services;
    private TopologyDocument document;
    private Layout layout = Layout.PRISM;
    private BuildOverlay build;
    private String version = "";
    private int edits;
    private List<TextChange> changes = List.of();
    private List<String> selection = List.of();

    @Inject
    public DiagramState(TopologyServices services) {
        this.services = services;
    }

    /**
     * Begins with a text, or begins anew: edits are counted from 1 again.
     *
     * @param version the host's name for the text
     */
    public void open(URI uri, String text, String version) {
        this.document = new TopologyDocument(services, uri, text);
        this.version = version;
        this.edits = 0;
        this.changes = List.of();
    }

    /** Null before a diagram is opened. */
    public TopologyDocument document() {
        return document;
    }

    /** What is to be seen. */
    public Snapshot shown() {
        return document.shown();
    }

    public Topology topology() {
        return shown().topology();
    }

    public <T extends EObject> Optional<T> find(String id, Class<T> kind) {
        return shown().ids().find(id, kind);
    }

    /**
     * The element that an operation is about.
     *
     * @throws RefusedChange when there is none
     */
    public <T extends EObject> T require(String id, Class<T> kind) {
        return find(id, kind)
                .orElseThrow(() ->
                        new RefusedChange("there is no " + kind.getSimpleName().toLowerCase(Locale.ROOT) + " '" + id
                                + "' any more; look at the diagram again"));
    }

    public Layout layout() {
        return layout;
    }

    public void setLayout(Layout layout) {
        this.layout = layout;
    }

    /** What is shown on the topology, besides itself. */
    public Optional<BuildOverlay> build() {
        return Optional.ofNullable(build);
    }

    /** @param build null to show the topology alone */
    public void setBuild(BuildOverlay build) {
        this.build = build;
    }

    /** How positions are seen; empty when they do not count. */
    public Optional<Grid> grid() {
        return layout.grid(topology());
    }

    /** The host's name for its text, as far as it is known here. */
    public String version() {
        return version;
    }

    /** How many edits the host was asked for. */
    public int edits() {
        return edits;
    }

    /**
     * Takes the host's text.
     *
     * @param edit the last edit that the host has handled
     * @return whether there is something else to be seen. While the host still works on an edit there is not: another text will come.
     */
    public boolean replace(String text, String version, int edit) {
        if (edit < edits) {
            return false;
        }
        this.version = version;
        return document.replace(text);
    }

    /** Executes a command on the topology; what it changes in the text is kept until it is taken. */
    @Override
    public void execute(Command command) {
        changes = document.change(topology -> command.execute());
    }

    /** The changes of the text that the host has not been told of; asking for them makes an edit of them. */
    public Optional<PendingEdit> takeEdit(String label) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        PendingEdit edit = new PendingEdit(++edits, version, label, changes);
        changes = List.of();
        return Optional.of(edit);
    }

    /** Selects elements when the diagram is shown the next time; called while a command changes the topology. */
    void select(List<? extends EObject> elements) {
        if (!elements.isEmpty()) {
            ElementIds ids = new ElementIds(topology());
            selection = elements.stream().map(ids::of).toList();
        }
    }

    /** The elements to be selected; they are told once. */
    public List<String> takeSelection() {
        List<String> taken = selection;
        selection = List.of();
        return taken;
    }

    /** There is nothing to be saved here. */
    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public Map<String, String> getClientOptions() {
        return options == null ? Map.of() : options;
    }
}
