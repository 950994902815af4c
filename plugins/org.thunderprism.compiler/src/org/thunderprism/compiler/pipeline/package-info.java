/** All phases of the compiler one after the other: the one entry that the terminal, benchmarks and editors use. */
package org.thunderprism.compiler.pipeline;
