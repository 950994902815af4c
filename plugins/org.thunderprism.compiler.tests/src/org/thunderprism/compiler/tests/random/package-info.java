/**
 * Random well-typed programs and random records, to compare implementations with the interpreter. Everything follows from a seed, so that a
 * failure can be repeated: {@code RandomPrograms.network(seed, size, features)}.
 */
package org.thunderprism.compiler.tests.random;
