package org.thunderprism.witness.compare;

/**
 * Something that an artefact does otherwise.
 *
 * @param name what differs: a result ({@code module.name}, {@code module.name[2]}), {@code verdict}, {@code sends}, or a
 *     place in memory ({@code flow[17].packets})
 * @param expected what the interpreter has
 * @param actual what the artefact has
 */
public record Difference(String name, String expected, String actual) {}
