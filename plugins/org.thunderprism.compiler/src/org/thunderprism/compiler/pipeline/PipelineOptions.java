package org.thunderprism.compiler.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.place.Placer;
import org.thunderprism.model.diagnostic.Phase;

/**
 * What a compilation is asked for.
 *
 * @param until the last phase to run: {@code VALIDATE}, {@code EXPAND}, {@code LOWER}, {@code FUSE} or {@code PLACE}
 * @param withoutPasses names of fusion's passes that are left out
 * @param modelFiles files to read in the place of the ones that model declarations name, by the model's name
 * @param limits what a program may ask for
 * @param root the folder that imports must not leave, an ancestor of the program; the program's own folder when empty
 * @param placer of the place phase, which is left out without it
 */
public record PipelineOptions(
        Phase until,
        Set<String> withoutPasses,
        Map<String, Path> modelFiles,
        Limits limits,
        Optional<Path> root,
        Optional<Placer> placer) {

    public PipelineOptions {
        withoutPasses = Set.copyOf(withoutPasses);
        modelFiles = Map.copyOf(modelFiles);
    }

    /** All passes, the program's own models, the usual limits. */
    public static PipelineOptions until(Phase phase) {
        return new PipelineOptions(phase, Set.of(), Map.of(), Limits.DEFAULT, Optional.empty(), Optional.empty());
    }

    public PipelineOptions withoutPasses(Set<String> names) {
        return new PipelineOptions(until, names, modelFiles, limits, root, placer);
    }

    public PipelineOptions withModelFiles(Map<String, Path> files) {
        return new PipelineOptions(until, withoutPasses, files, limits, root, placer);
    }

    public PipelineOptions withLimits(Limits other) {
        return new PipelineOptions(until, withoutPasses, modelFiles, other, root, placer);
    }

    public PipelineOptions withRoot(Path folder) {
        return new PipelineOptions(until, withoutPasses, modelFiles, limits, Optional.of(folder), placer);
    }

    public PipelineOptions withPlacer(Placer other) {
        return new PipelineOptions(until, withoutPasses, modelFiles, limits, root, Optional.of(other));
    }
}
