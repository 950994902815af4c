package org.thunderprism.compiler.ir.graph;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into the few short lines that a box has room for. */
final class TextLines {

    private static final int WIDTH = 44;
    private static final int LINES = 4;
    private static final String MORE = "…";

    private TextLines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < LINES) {
            int end = rest.length() <= WIDTH ? rest.length() : breakBefore(rest);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            String last = lines.remove(LINES - 1);
            lines.add(last.substring(0, Math.min(last.length(), WIDTH - 1)) + MORE);
        }
        return lines;
    }

    /** The text itself, or its beginning when it is longer than a box is wide. */
    static String oneLine(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + MORE;
    }

    private static int breakBefore(String text) {
        int space = text.lastIndexOf(' ', WIDTH);
        return space > WIDTH / 3 ? space : WIDTH;
    }
}
