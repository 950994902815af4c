package org.thunderprism.lang.ide.program;

/**
 * A table of a program.
 *
 * @param uri of the program's file
 * @param vertex the one that holds the table
 * @param stage {@code expand}, {@code lower} or {@code fuse}; {@code fuse} when null
 * @param table its name in the IR of that stage
 */
public record TableAddress(String uri, String vertex, String stage, String table) {}
