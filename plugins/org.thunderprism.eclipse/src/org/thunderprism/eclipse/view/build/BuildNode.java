package org.thunderprism.eclipse.view.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thunderprism.codegen.history.PastBuild;
import org.thunderprism.codegen.history.PastBuild.LogLine;
import org.thunderprism.model.prism.Artifact;

/** A line of the list of builds. */
sealed interface BuildNode {

    /** The build that the line is about. */
    PastBuild build();

    /** A build itself; the same one as long as it is of one source and time, whenever it was read. */
    record Past(PastBuild build) implements BuildNode {

        @Override
        public boolean equals(Object other) {
            return other instanceof Past past
                    && build.source().equals(past.build.source())
                    && build.time().equals(past.build.time());
        }

        @Override
        public int hashCode() {
            return Objects.hash(build.source(), build.time());
        }

        /** What was found, then what was written. */
        List<BuildNode> children() {
            List<BuildNode> children = new ArrayList<>();
            build.log().forEach(line -> children.add(new Found(build, line)));
            build.artifacts().forEach(artifact -> children.add(new Made(build, artifact)));
            return children;
        }
    }

    /** An artefact of a build. */
    record Made(PastBuild build, Artifact artifact) implements BuildNode {}

    /** A line of a build's log. */
    record Found(PastBuild build, LogLine line) implements BuildNode {}
}
