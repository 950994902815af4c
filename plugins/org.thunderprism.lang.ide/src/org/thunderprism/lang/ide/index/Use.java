package org.thunderprism.lang.ide.index;

/**
 * A place that names a declaration.
 *
 * @param offset of the name
 * @param length of the name, its escape included
 * @param written whether the statement changes what is named
 */
public record Use(Target target, int offset, int length, boolean written) {}
