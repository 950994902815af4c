package org.thunderprism.lang.model.pegasus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The format as a grammar: an object whose {@code layers} are read; other keys are descriptions of the model and skipped.
 */
final class ModelParser {

    private final JsonCursor cursor;
    private final EntryReader entries;
    private final PegasusLimits limits;
    private final List<PegasusLayer> layers = new ArrayList<>();

    ModelParser(JsonCursor cursor, PegasusLimits limits) {
        this.cursor = cursor;
        this.entries = new EntryReader(cursor, limits);
        this.limits = limits;
    }

    PegasusModel parse() throws IOException, MalformedModel {
        cursor.document(this::key);
        if (layers.isEmpty()) {
            throw new MalformedModel(PegasusCode.MISSING, Place.START, "layers", "model");
        }
        return new PegasusModel(layers);
    }

    private boolean key(String key) throws IOException, MalformedModel {
        if (!key.equals("layers")) {
            return false;
        }
        cursor.array(limits.layers(), this::layer);
        return true;
    }

    private void layer() throws IOException, MalformedModel {
        int inputs = layers.isEmpty() ? 0 : layers.getLast().outputLength();
        layers.add(new LayerParser(cursor, entries, limits).parse(inputs));
    }
}
