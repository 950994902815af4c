package org.thunderprism.compiler.fuse.table;

import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.model.ir.Program;

/** A pass that changes tables and what looks into them. */
interface TablePass extends Pass {

    @Override
    default boolean concerns(Program program) {
        return !program.getTables().isEmpty();
    }
}
