package org.thunderprism.codegen.wasm;

/** The scalars that a table's keys or a tree's comparisons read. */
interface Elements {

    /** Writes code that puts an element on the stack, in the number type of its own type. */
    void push(int element);
}
