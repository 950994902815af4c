package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.compiler.expand.plan.TopologyView;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Meter;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.lang.thunderDsl.BoundedRange;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Range;
import org.thunderprism.lang.thunderDsl.VertexRange;

/** The values of loop variables. */
final class Rounds {

    private final int vertex;
    private final TopologyView topology;
    private final Evaluator evaluator;
    private final Conversions conversions;
    private final Problems problems;
    private final Meter meter;

    Rounds(
            int vertex,
            TopologyView topology,
            Evaluator evaluator,
            Conversions conversions,
            Problems problems,
            Meter meter) {
        this.vertex = vertex;
        this.topology = topology;
        this.evaluator = evaluator;
        this.conversions = conversions;
        this.problems = problems;
        this.meter = meter;
    }

    /**
     * The values in order. Too many of them are refused before the first one is made.
     *
     * @param construct what runs over the range, for example {@code for i}
     */
    List<Untyped> of(Range range, String construct, Site site) {
        return switch (range) {
            case VertexRange vertices -> of(vertices, construct, site);
            case BoundedRange bounded -> of(bounded, construct, site);
            default -> throw new IllegalStateException("unknown range: " + range);
        };
    }

    private List<Untyped> of(VertexRange range, String construct, Site site) {
        List<Integer> vertices = topology.around(vertex, range.getSet());
        meter.rounds(construct, BigInteger.valueOf(vertices.size()), site.origin(range));
        return vertices.stream().map(Untyped::of).toList();
    }

    private List<Untyped> of(BoundedRange range, String construct, Site site) {
        BigInteger start = bound(range.getStart(), site);
        BigInteger end = bound(range.getEnd(), site);
        BigInteger step = range.getStep() == null ? BigInteger.ONE : bound(range.getStep(), site);
        if (step.signum() == 0) {
            throw problems.refuse(ExpandCode.ZERO_STEP, site.origin(range.getStep()));
        }
        BigInteger count = count(end.subtract(start), step);
        meter.rounds(construct, count, site.origin(range));
        List<Untyped> values = new ArrayList<>(count.intValueExact());
        BigInteger value = start;
        for (int round = 0; round < count.intValueExact(); round++) {
            values.add(new Untyped(value));
            value = value.add(step);
        }
        return values;
    }

    private static BigInteger count(BigInteger distance, BigInteger step) {
        if (distance.signum() != step.signum()) {
            return BigInteger.ZERO;
        }
        BigInteger[] quotient = distance.divideAndRemainder(step);
        return quotient[1].signum() == 0 ? quotient[0] : quotient[0].add(BigInteger.ONE);
    }

    private BigInteger bound(Expression expression, Site site) {
        return conversions.constant(evaluator.evaluate(expression, site), "The bound of a range", site, expression);
    }
}
