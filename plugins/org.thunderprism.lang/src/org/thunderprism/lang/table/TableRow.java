package org.thunderprism.lang.table;

import java.math.BigInteger;
import java.util.List;

/** One row of a table: a pattern for each key, and the elements of the result. */
public record TableRow(List<Pattern> patterns, List<BigInteger> result) {}
