package org.thunderprism.lang.parse;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.thunderprism.model.topology.Topology;

/**
 * What a program is read with, beside its own files.
 *
 * @param topologies that the program may name, beside the prism
 * @param modelFiles files to read in the place of the ones that model declarations name, by the model's name
 */
public record ParseOptions(Collection<Topology> topologies, Map<String, Path> modelFiles) {

    /** The prism, and the program's own models. */
    public static final ParseOptions DEFAULT = new ParseOptions(List.of(), Map.of());

    public ParseOptions {
        topologies = List.copyOf(topologies);
        modelFiles = Map.copyOf(modelFiles);
    }

    public ParseOptions withTopologies(Collection<Topology> more) {
        return new ParseOptions(more, modelFiles);
    }

    public ParseOptions withModelFiles(Map<String, Path> files) {
        return new ParseOptions(topologies, files);
    }
}
