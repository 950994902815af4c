package org.thunderprism.witness.tests.agreement;

import java.util.List;

/**
 * A module.
 *
 * @param name its name
 * @param results the lets of its outermost block, in order
 * @param step what it does
 */
record ModuleSource(String name, List<Term> results, Step step) {}
