/** Benchmarks of the compiler and of what it makes: JMH for what runs in the JVM, programs with a {@code main} for everything else. */
package org.thunderprism.benchmarks;
