package org.thunderprism.codegen.build;

import java.util.List;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.prism.Build;

/**
 * A build, still in memory.
 *
 * @param build what {@code build.json} will say
 * @param files the artefacts, in the order in which the build lists them
 */
public record BuildOutput(Build build, List<GeneratedFile> files) {

    public BuildOutput {
        files = List.copyOf(files);
    }
}
