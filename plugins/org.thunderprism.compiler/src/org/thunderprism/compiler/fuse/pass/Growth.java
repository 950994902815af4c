package org.thunderprism.compiler.fuse.pass;

/**
 * How far tables may grow when that saves work.
 *
 * @param entries integers that a table made from others may hold although those held fewer
 */
public record Growth(int entries) {

    public static final Growth DEFAULT = new Growth(4_096);
}
