package org.thunderprism.diagram.arrangement;

/**
 * Of the vertices in a diagram.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Size(double width, double height) {}
