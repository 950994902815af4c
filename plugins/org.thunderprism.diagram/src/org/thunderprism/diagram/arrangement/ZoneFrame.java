package org.thunderprism.diagram.arrangement;

/** What a zone adds to its vertices, in pixels. */
final class ZoneFrame {

    static final double MARGIN = 16;
    static final double TITLE = 20;
    static final double EMPTY_WIDTH = 130;
    static final double EMPTY_HEIGHT = 60;

    private ZoneFrame() {}
}
