package org.thunderprism.compiler.expand;

import org.thunderprism.compiler.Limits;

/**
 * What an expansion may be told.
 *
 * @param limits what a program may ask for
 */
public record ExpandOptions(Limits limits) {

    public static final ExpandOptions DEFAULT = new ExpandOptions(Limits.DEFAULT);
}
