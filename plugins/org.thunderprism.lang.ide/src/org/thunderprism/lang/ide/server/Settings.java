package org.thunderprism.lang.ide.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.thunderprism.lang.ide.inlayhints.HintKinds;

/**
 * What the user chose, under {@code thunderprism} in the editor's settings.
 *
 * @param hints {@code inlayHints.types}, {@code .values}, {@code .parameters}: which inlay hints are shown
 * @param compile {@code check.compile}: whether sound programs are also expanded and lowered, to find what only that finds
 */
record Settings(HintKinds hints, boolean compile) {

    static final String SECTION = "thunderprism";
    static final Settings DEFAULT = new Settings(HintKinds.ALL, true);

    /** Of what a client sent; what is missing or of the wrong kind counts as not chosen. */
    static Settings of(Object sent) {
        if (!(sent instanceof JsonObject all)) {
            return DEFAULT;
        }
        JsonObject chosen = all.get(SECTION) instanceof JsonObject section ? section : all;
        HintKinds hints = new HintKinds(
                flag(chosen, "inlayHints", "types"),
                flag(chosen, "inlayHints", "values"),
                flag(chosen, "inlayHints", "parameters"));
        return new Settings(hints, flag(chosen, "check", "compile"));
    }

    /** True unless the user said no. */
    private static boolean flag(JsonObject settings, String group, String name) {
        JsonElement value = settings.get(group) instanceof JsonObject members ? members.get(name) : null;
        return value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isBoolean()
                || value.getAsBoolean();
    }
}
