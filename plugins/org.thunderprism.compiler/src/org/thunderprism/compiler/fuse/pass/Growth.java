package org.thunderprism.compiler.fuse.pass;

/**
 * How far tables may grow when that saves work.
 *
 * @param entries integers that a table made from others may hold although those held fewer
 * @param rows rows of a table that is computed anew; larger tables stay as they are, so that compiling does not take longer than it saves
 */
public record Growth(int entries, int rows) {

    public static final Growth DEFAULT = new Growth(4_096, 65_536);
}
