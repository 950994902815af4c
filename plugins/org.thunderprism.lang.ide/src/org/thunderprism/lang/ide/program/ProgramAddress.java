package org.thunderprism.lang.ide.program;

/**
 * A program, and how it is looked at.
 *
 * @param uri of the program's file
 * @param vertex the one whose program is wanted; every vertex that runs the program when null
 * @param stage {@code expand}, {@code lower} or {@code fuse}, where an IR is asked for; {@code fuse} when null
 * @param backend such as {@code ebpf}, where generated code is asked for
 */
public record ProgramAddress(String uri, String vertex, String stage, String backend) {}
