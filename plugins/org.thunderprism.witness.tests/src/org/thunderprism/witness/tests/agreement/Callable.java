package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.List;

/**
 * A function or a table.
 *
 * @param name its name
 * @param parameters types of its parameters, or keys
 * @param result type of what it gives
 * @param isTable whether it is a table
 * @param isFuzzy whether it is a table with fuzzy keys
 * @param application what it gives
 */
record Callable(
        String name, List<Kind> parameters, Kind result, boolean isTable, boolean isFuzzy, Application application) {

    /** What is done with arguments, which have the parameters' types by then. */
    @FunctionalInterface
    interface Application {
        BigInteger[] apply(Run run, List<BigInteger[]> arguments);
    }
}
