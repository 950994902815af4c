/** Generators of programs to compile: deterministic, well typed, of any size. */
package org.thunderprism.benchmarks.program;
