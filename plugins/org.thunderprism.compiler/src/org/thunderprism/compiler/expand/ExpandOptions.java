package org.thunderprism.compiler.expand;

import java.nio.file.Path;
import java.util.Map;
import org.thunderprism.compiler.Limits;

/**
 * What an expansion may be told.
 *
 * @param limits what a program may ask for
 * @param modelFiles files to read in the place of the ones that model declarations name, by the model's name
 */
public record ExpandOptions(Limits limits, Map<String, Path> modelFiles) {

    public static final ExpandOptions DEFAULT = new ExpandOptions(Limits.DEFAULT, Map.of());

    public ExpandOptions {
        modelFiles = Map.copyOf(modelFiles);
    }
}
