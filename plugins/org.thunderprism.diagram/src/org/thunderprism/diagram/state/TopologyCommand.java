package org.thunderprism.diagram.state;

import org.eclipse.emf.common.command.AbstractCommand;

/** A change of the topology, for GLSP. It is the host who undoes, in its text. */
public final class TopologyCommand extends AbstractCommand {

    private final DiagramState state;
    private final TopologyChange change;

    public TopologyCommand(String label, DiagramState state, TopologyChange change) {
        super(label);
        this.state = state;
        this.change = change;
    }

    @Override
    protected boolean prepare() {
        return true;
    }

    @Override
    public void execute() {
        state.select(change.apply(state.topology()));
    }

    @Override
    public boolean canUndo() {
        return false;
    }

    @Override
    public void redo() {
        throw new UnsupportedOperationException("the host's text knows what was done");
    }
}
