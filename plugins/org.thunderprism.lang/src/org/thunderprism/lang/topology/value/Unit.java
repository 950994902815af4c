package org.thunderprism.lang.topology.value;

/**
 * A unit as it stands behind a number.
 *
 * @param symbol for example {@code Gbps}
 * @param factor how many of the model's units it is, for example 1,000 Mbit/s
 */
public record Unit(String symbol, long factor) {}
