/**
 * Writes modules in the binary format of the WebAssembly Core Specification 2.0 (W3C), chapter 5. It knows nothing of
 * ThunderPrism: an encoder for the part of the format that generated code needs (integers, one memory, structured
 * control, direct calls).
 */
package org.thunderprism.codegen.wasm.binary;
