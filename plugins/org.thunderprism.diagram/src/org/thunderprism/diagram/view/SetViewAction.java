package org.thunderprism.diagram.view;

import org.eclipse.glsp.server.actions.Action;

/** Show what a build has put on the topology, or the topology alone. */
public final class SetViewAction extends Action {

    public static final String KIND = "thunder/setView";

    /** The topology alone. */
    public static final String EDIT = "edit";

    /** The topology with a build. */
    public static final String BUILD = "build";

    private String view = EDIT;
    private String build;
    private String placement;

    public SetViewAction() {
        super(KIND);
    }

    /**
     * @param build address of a build's folder, or of its {@code build.json}; null for none
     * @param placement JSON of a placement; null for none
     */
    public SetViewAction(String view, String build, String placement) {
        this();
        this.view = view;
        this.build = build;
        this.placement = placement;
    }

    public String getView() {
        return view;
    }

    public String getBuild() {
        return build;
    }

    public String getPlacement() {
        return placement;
    }
}
