package org.thunderprism.compiler.fuse.pass;

/**
 * What one application of a pass did to a network.
 *
 * @param pass the pass's name
 * @param round 1 for the first time through the passes
 * @param changed whether it changed anything
 */
public record PassReport(String pass, int round, boolean changed, Size before, Size after) {}
