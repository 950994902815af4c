package org.thunderprism.lang.ide.inlayhints;

/**
 * Which hints are wanted.
 *
 * @param types of lets and constants that do not write one
 * @param values of constants that are computed
 * @param parameters names before the arguments of calls
 */
public record HintKinds(boolean types, boolean values, boolean parameters) {

    public static final HintKinds ALL = new HintKinds(true, true, true);
}
