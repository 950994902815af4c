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

    private ElementTypes() {}
}
