package org.thunderprism.compiler.tests.range;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.TracedValue;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.model.ir.Program;

/** No value of any run leaves its interval. */
class ValueRangesProperties {

    @Provide
    Arbitrary<Sample> samples() {
        return RandomPrograms.samples(Features.ALL);
    }

    @Property(tries = 500)
    void holdWhatRandomProgramsCompute(@ForAll("samples") Sample sample) {
        Program program = sample.network().getPrograms().getFirst();
        ValueRanges ranges = ValueRanges.of(program);
        Interpreter interpreter = new Interpreter(program);
        for (long[] record : sample.records()) {
            interpreter.trace(record).values().forEach(traced -> check(traced, ranges.elements(traced.value())));
        }
    }

    private static void check(TracedValue traced, List<Interval> intervals) {
        for (int index = 0; index < traced.elements().length; index++) {
            if (!intervals.get(index).contains(traced.elements()[index])) {
                fail("element %d of %s is not in %s", index, traced, intervals.get(index));
            }
        }
    }
}
