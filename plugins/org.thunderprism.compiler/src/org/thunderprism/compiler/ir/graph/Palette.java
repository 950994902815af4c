package org.thunderprism.compiler.ir.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of a picture, each as {@code #rrggbb}. Boxes of one family share a hue.
 *
 * @param paper behind everything
 * @param frame of the rectangles around the boxes of a module
 * @param text of titles
 * @param detail of the other text
 * @param line of the arrows along which values travel
 * @param sent of the arrows along which messages travel
 * @param boxes by the style of a box
 */
public record Palette(
        String paper, Colours frame, String text, String detail, String line, String sent, Map<String, Colours> boxes) {

    /** The inside and the border of a rectangle. */
    public record Colours(String fill, String line) {}

    /** For light surroundings. */
    public static final Palette LIGHT = new Palette(
            "#ffffff", new Colours("#f8fafc", "#cbd5e1"), "#0f172a", "#475569", "#64748b", "#be185d", light());

    /** For dark surroundings. */
    public static final Palette DARK = new Palette(
            "#0b1120", new Colours("#111827", "#334155"), "#e2e8f0", "#a8b6c9", "#8291a7", "#f472b6", dark());

    public Palette {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
    }

    private static Map<String, Colours> light() {
        Map<String, Colours> colours = new LinkedHashMap<>();
        colours.put(NodeKind.INPUT.style(), new Colours("#f1f5f9", "#64748b"));
        colours.put(NodeKind.SCALAR.style(), new Colours("#ffffff", "#94a3b8"));
        colours.put(NodeKind.VECTOR.style(), new Colours("#f8fafc", "#475569"));
        colours.put(NodeKind.PARTITION.style(), new Colours("#e0f2fe", "#0284c7"));
        colours.put(NodeKind.MAP.style(), new Colours("#ede9fe", "#7c3aed"));
        colours.put(NodeKind.SUM.style(), new Colours("#dcfce7", "#16a34a"));
        colours.put(NodeKind.LOOKUP.style(), new Colours("#fae8ff", "#a21caf"));
        colours.put(NodeKind.MODEL.style(), new Colours("#ede9fe", "#5b21b6"));
        colours.put(NodeKind.STATE.style(), new Colours("#fef3c7", "#d97706"));
        colours.put(NodeKind.COUNTER.style(), new Colours("#fefce8", "#ca8a04"));
        colours.put(NodeKind.BRANCH.style(), new Colours("#f1f5f9", "#334155"));
        colours.put(NodeKind.VERDICT.style(), new Colours("#fee2e2", "#dc2626"));
        colours.put(NodeKind.MESSAGE.style(), new Colours("#fce7f3", "#be185d"));
        colours.put(NodeKind.MODULE.style(), new Colours("#f1f5f9", "#475569"));
        return colours;
    }

    private static Map<String, Colours> dark() {
        Map<String, Colours> colours = new LinkedHashMap<>();
        colours.put(NodeKind.INPUT.style(), new Colours("#1e293b", "#94a3b8"));
        colours.put(NodeKind.SCALAR.style(), new Colours("#1c2433", "#64748b"));
        colours.put(NodeKind.VECTOR.style(), new Colours("#202a3c", "#94a3b8"));
        colours.put(NodeKind.PARTITION.style(), new Colours("#0c3450", "#38bdf8"));
        colours.put(NodeKind.MAP.style(), new Colours("#33215e", "#a78bfa"));
        colours.put(NodeKind.SUM.style(), new Colours("#12381f", "#4ade80"));
        colours.put(NodeKind.LOOKUP.style(), new Colours("#45124a", "#e879f9"));
        colours.put(NodeKind.MODEL.style(), new Colours("#2e1065", "#c4b5fd"));
        colours.put(NodeKind.STATE.style(), new Colours("#45290a", "#fbbf24"));
        colours.put(NodeKind.COUNTER.style(), new Colours("#3a2f08", "#facc15"));
        colours.put(NodeKind.BRANCH.style(), new Colours("#1e293b", "#cbd5e1"));
        colours.put(NodeKind.VERDICT.style(), new Colours("#4c1414", "#f87171"));
        colours.put(NodeKind.MESSAGE.style(), new Colours("#4a0f2e", "#f472b6"));
        colours.put(NodeKind.MODULE.style(), new Colours("#1e293b", "#94a3b8"));
        return colours;
    }
}
