/** WebAssembly modules in two engines: Chicory in this JVM, and Node.js. */
package org.thunderprism.witness.wasm;
