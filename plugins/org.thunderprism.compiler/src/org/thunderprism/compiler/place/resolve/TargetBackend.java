package org.thunderprism.compiler.place.resolve;

import java.util.List;
import java.util.Optional;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.model.topology.Vertex;

/** A backend that code can be generated for, as far as the choice of targets has to know it. */
public interface TargetBackend {

    Backend backend();

    /** Whether a vertex that names no backends offers this one. */
    boolean isUsual();

    /** What a vertex lacks for it, as a half sentence; empty when nothing is known to be missing. */
    Optional<String> missing(Vertex vertex);

    /** The errors that keep a program from running there: what it cannot do, and what to do about it. */
    List<Diagnostic> refusals(Program program);
}
