/**
 * The WebAssembly backend: {@link org.thunderprism.codegen.wasm.WasmGenerator} turns a program into one module.
 *
 * <p>How code comes about: {@code Demand} finds what has to be computed, {@code Outline} divides it into functions,
 * {@code Storage} decides where values are held, and {@code FunctionCode} writes the functions, with one class for each
 * kind of instruction. Vectors are not built at run time: {@code Component} looks through packing, partitioning and
 * extracting to the scalars that are really computed. Tables are {@code RowSelector}s, each in the form that finds its
 * rows fastest.
 */
package org.thunderprism.codegen.wasm;
