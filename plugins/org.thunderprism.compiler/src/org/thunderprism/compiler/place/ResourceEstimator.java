package org.thunderprism.compiler.place;

import java.util.Map;
import org.thunderprism.compiler.place.problem.Resources;
import org.thunderprism.model.ir.Program;

/** Tells what modules need of a vertex. Code generators know; the place phase only asks. */
@FunctionalInterface
public interface ResourceEstimator {

    /**
     * Estimates the needs of a vertex' modules.
     *
     * @param program of the stage {@code LOWER} or {@code FUSE}
     * @return needs by the module's name; what modules share counts once
     */
    Map<String, Resources> estimate(Program program);
}
