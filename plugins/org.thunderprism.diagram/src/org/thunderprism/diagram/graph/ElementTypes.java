package org.thunderprism.diagram.graph;

/** The kinds of shapes that clients draw. */
public final class ElementTypes {

    public static final String VERTEX = "node:vertex";
    public static final String ZONE = "node:zone";
    public static final String EDGE = "edge:link";
    public static final String NAME = "label:name";
    public static final String BACKENDS = "label:backends";
    public static final String ZONE_NAME = "label:zone";
    public static final String BANDWIDTH = "label:bandwidth";

    /** What a build has put on a vertex. */
    public static final String MODULES = "label:placed";

    /** The backends that a build has made artefacts for. */
    public static final String TARGETS = "label:targets";

    /** What a build sends over an edge. */
    public static final String LOAD = "label:load";

    private ElementTypes() {}
}
