package org.thunderprism.compiler.ir.graph;

import java.util.EnumMap;
import java.util.Map;

/** The colours of each kind of box, for light and for dark surroundings. Boxes of one family share a hue. */
final class Palette {

    record Colours(String fill, String line) {}

    static final Map<NodeKind, Colours> LIGHT = light();
    static final Map<NodeKind, Colours> DARK = dark();

    private Palette() {}

    private static Map<NodeKind, Colours> light() {
        Map<NodeKind, Colours> colours = new EnumMap<>(NodeKind.class);
        colours.put(NodeKind.INPUT, new Colours("#f1f5f9", "#64748b"));
        colours.put(NodeKind.SCALAR, new Colours("#ffffff", "#94a3b8"));
        colours.put(NodeKind.VECTOR, new Colours("#f8fafc", "#475569"));
        colours.put(NodeKind.PARTITION, new Colours("#e0f2fe", "#0284c7"));
        colours.put(NodeKind.MAP, new Colours("#ede9fe", "#7c3aed"));
        colours.put(NodeKind.SUM, new Colours("#dcfce7", "#16a34a"));
        colours.put(NodeKind.LOOKUP, new Colours("#fae8ff", "#a21caf"));
        colours.put(NodeKind.MODEL, new Colours("#ede9fe", "#5b21b6"));
        colours.put(NodeKind.STATE, new Colours("#fef3c7", "#d97706"));
        colours.put(NodeKind.COUNTER, new Colours("#fefce8", "#ca8a04"));
        colours.put(NodeKind.BRANCH, new Colours("#f1f5f9", "#334155"));
        colours.put(NodeKind.VERDICT, new Colours("#fee2e2", "#dc2626"));
        colours.put(NodeKind.MESSAGE, new Colours("#fce7f3", "#be185d"));
        colours.put(NodeKind.MODULE, new Colours("#f1f5f9", "#475569"));
        return colours;
    }

    private static Map<NodeKind, Colours> dark() {
        Map<NodeKind, Colours> colours = new EnumMap<>(NodeKind.class);
        colours.put(NodeKind.INPUT, new Colours("#1e293b", "#94a3b8"));
        colours.put(NodeKind.SCALAR, new Colours("#1c2433", "#64748b"));
        colours.put(NodeKind.VECTOR, new Colours("#202a3c", "#94a3b8"));
        colours.put(NodeKind.PARTITION, new Colours("#0c3450", "#38bdf8"));
        colours.put(NodeKind.MAP, new Colours("#33215e", "#a78bfa"));
        colours.put(NodeKind.SUM, new Colours("#12381f", "#4ade80"));
        colours.put(NodeKind.LOOKUP, new Colours("#45124a", "#e879f9"));
        colours.put(NodeKind.MODEL, new Colours("#2e1065", "#c4b5fd"));
        colours.put(NodeKind.STATE, new Colours("#45290a", "#fbbf24"));
        colours.put(NodeKind.COUNTER, new Colours("#3a2f08", "#facc15"));
        colours.put(NodeKind.BRANCH, new Colours("#1e293b", "#cbd5e1"));
        colours.put(NodeKind.VERDICT, new Colours("#4c1414", "#f87171"));
        colours.put(NodeKind.MESSAGE, new Colours("#4a0f2e", "#f472b6"));
        colours.put(NodeKind.MODULE, new Colours("#1e293b", "#94a3b8"));
        return colours;
    }
}
