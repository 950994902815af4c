package org.thunderprism.compiler.interpret;

import java.util.Arrays;
import java.util.List;

/**
 * What can be seen of one run from outside; two implementations of a program agree when they give equal observations.
 *
 * @param results every module's results in execution order, canonical, vectors flattened row by row; {@link Interpreter#results()} names
 *     them. Empty for a received message.
 * @param verdict the packet's
 * @param sends messages in the order in which they were sent
 */
public record Observation(long[] results, Verdict verdict, List<SentMessage> sends) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Observation that
                && Arrays.equals(results, that.results)
                && verdict.equals(that.verdict)
                && sends.equals(that.sends);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(results) + verdict.hashCode()) + sends.hashCode();
    }

    @Override
    public String toString() {
        return "results " + Arrays.toString(results) + ", verdict " + verdict.kind() + " " + verdict.argument()
                + ", sends " + sends;
    }
}
