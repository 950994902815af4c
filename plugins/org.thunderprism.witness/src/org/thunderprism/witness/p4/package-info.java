/**
 * Runs P4-16 for v1model: {@code syntax} reads the text, {@code bind} checks it as a compiler does, {@code run} is the switch.
 */
package org.thunderprism.witness.p4;
