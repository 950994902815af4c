package org.thunderprism.codegen.p4.table;

import org.thunderprism.model.ir.MatchKind;

/**
 * A key of a table.
 *
 * @param name what the control plane calls it
 * @param expression what is matched
 * @param width bits
 * @param match how
 */
public record Key(String name, String expression, int width, MatchKind match) {}
