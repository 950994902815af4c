package org.thunderprism.diagram.host;

import java.util.List;
import org.eclipse.glsp.server.actions.Action;
import org.thunderprism.diagram.state.PendingEdit;
import org.thunderprism.lang.topology.write.TextChange;

/** To the host: change the text like this, in one step that can be undone. */
public final class EditAction extends Action {

    public static final String KIND = "thunder/edit";

    private final int edit;
    private final String version;
    private final String label;
    private final List<TextChange> changes;

    public EditAction(PendingEdit edit) {
        super(KIND);
        this.edit = edit.number();
        this.version = edit.version();
        this.label = edit.label();
        this.changes = edit.changes();
    }

    public int getEdit() {
        return edit;
    }

    public String getVersion() {
        return version;
    }

    public String getLabel() {
        return label;
    }

    public List<TextChange> getChanges() {
        return changes;
    }
}
