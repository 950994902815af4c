package org.thunderprism.codegen.wasm;

import org.thunderprism.codegen.wasm.binary.FunctionWriter;

/** A table in linear memory: code that finds the row, and where the rows are. */
interface RowSelector {

    /** Writes code that leaves on the stack where the selected row begins, in bytes from the first row. */
    void select(FunctionWriter out, Elements elements);

    /** Where the rows are. */
    TableRows rows();
}
