/**
 * The reference interpreter: what it computes is what a program means.
 *
 * <p>{@link org.thunderprism.compiler.interpret.Interpreter} runs one vertex's program on records, one after the other;
 * {@link org.thunderprism.compiler.interpret.NetworkInterpreter} runs all vertices of a network and delivers their messages. Both prepare
 * a program once: values get fixed places in one array of {@code long}, instructions become steps that know these places, and nothing is
 * looked up by name while records run. The rules that the steps follow are written down in
 * {@link org.thunderprism.compiler.semantics}.
 */
package org.thunderprism.compiler.interpret;
