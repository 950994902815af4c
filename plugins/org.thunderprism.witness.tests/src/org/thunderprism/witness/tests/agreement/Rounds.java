package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/**
 * A range.
 *
 * @param text as it is written
 * @param bounds between which the variable's type lies
 * @param values of the variable, round by round
 * @param count rounds when they are the same everywhere, otherwise -1
 */
record Rounds(String text, Kind.Exact bounds, Function<Run, List<BigInteger>> values, int count) {}
