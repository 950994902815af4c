package org.thunderprism.compiler.expand;

import java.util.Map;
import org.thunderprism.compiler.Limits;

/**
 * What an expansion may be told.
 *
 * @param limits what a program may ask for
 * @param places vertices of modules without {@code at}, by the module's name; the others of them are at the program's facet
 */
public record ExpandOptions(Limits limits, Map<String, String> places) {

    public static final ExpandOptions DEFAULT = new ExpandOptions(Limits.DEFAULT);

    public ExpandOptions {
        places = Map.copyOf(places);
    }

    /** Modules without {@code at} are at the program's facet. */
    public ExpandOptions(Limits limits) {
        this(limits, Map.of());
    }
}
