package org.thunderprism.codegen.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thunderprism.model.prism.Artifact;

/**
 * What is different between two builds.
 *
 * @param sameProgram whether both were made from the same IR
 * @param artifacts of either build, sorted by path
 */
public record BuildDifference(PastBuild older, PastBuild newer, boolean sameProgram, List<ArtifactChange> artifacts) {

    public BuildDifference {
        artifacts = List.copyOf(artifacts);
    }

    /** What happened to an artefact. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    /**
     * An artefact in two builds.
     *
     * @param before null when it was added
     * @param after null when it was removed
     */
    public record ArtifactChange(String path, Artifact before, Artifact after) {

        /** Told by the contents' digests. */
        public Change change() {
            if (before == null) {
                return Change.ADDED;
            }
            if (after == null) {
                return Change.REMOVED;
            }
            return before.getSha256().equals(after.getSha256()) ? Change.SAME : Change.CHANGED;
        }

        /** Bytes that the artefact grew by; negative when it became smaller. */
        public long growth() {
            return size(after) - size(before);
        }

        private static long size(Artifact artifact) {
            return artifact == null ? 0 : artifact.getSize();
        }
    }

    public static BuildDifference between(PastBuild older, PastBuild newer) {
        Map<String, Artifact> before = byPath(older);
        Map<String, Artifact> after = byPath(newer);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<ArtifactChange> changes = paths.stream()
                .map(path -> new ArtifactChange(path, before.get(path), after.get(path)))
                .toList();
        return new BuildDifference(older, newer, irHash(older).equals(irHash(newer)), changes);
    }

    /** The artefacts that are not the same in both. */
    public List<ArtifactChange> changes() {
        return artifacts.stream()
                .filter(artifact -> artifact.change() != Change.SAME)
                .toList();
    }

    private static Map<String, Artifact> byPath(PastBuild build) {
        return build.artifacts().stream()
                .collect(Collectors.toMap(
                        Artifact::getPath, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static String irHash(PastBuild past) {
        return past.build().map(build -> build.getIrHash()).orElse("");
    }
}
