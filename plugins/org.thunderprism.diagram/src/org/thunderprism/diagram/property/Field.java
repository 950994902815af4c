package org.thunderprism.diagram.property;

import java.util.List;

/**
 * A property as clients show it.
 *
 * @param name for the protocol
 * @param label for people
 * @param kind {@code text}, {@code choice} or {@code choices}
 * @param value empty for what the text does not say
 * @param options what can be chosen
 * @param help how it is written, or what holds without it
 */
public record Field(String name, String label, String kind, String value, List<String> options, String help) {}
