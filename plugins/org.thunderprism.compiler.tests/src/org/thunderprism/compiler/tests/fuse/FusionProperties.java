package org.thunderprism.compiler.tests.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.thunderprism.compiler.fuse.FuseOptions;
import org.thunderprism.compiler.fuse.FuseResult;
import org.thunderprism.compiler.fuse.Fusion;
import org.thunderprism.compiler.fuse.Passes;
import org.thunderprism.compiler.fuse.pass.PassReport;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.tests.random.Features;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.compiler.tests.random.Sample;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Stage;

/** Whatever the passes do, a program does the same before and after. */
class FusionProperties {

    private static final int RECORDS = 60;

    @Provide
    Arbitrary<Sample> samples() {
        return RandomPrograms.samples(Features.ALL);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().withoutEdgeCases().dontShrink();
    }

    @Provide
    Arbitrary<String> passes() {
        return Arbitraries.of(Passes.names());
    }

    @Property(tries = 400)
    void randomProgramsDoTheSameWhenFused(@ForAll("samples") Sample sample) {
        check(sample.network(), FuseOptions.DEFAULT, sample.records());
    }

    @Property(tries = 400)
    void randomProgramsDoTheSameAfterEachPassAlone(@ForAll("samples") Sample sample, @ForAll("passes") String pass) {
        check(sample.network(), only(pass), sample.records());
    }

    @Property(tries = 600)
    void layeredProgramsDoTheSameWhenFused(@ForAll("seeds") long seed) {
        Network network = LayeredPrograms.network(seed);
        check(
                network,
                FuseOptions.DEFAULT,
                RandomPrograms.records(network.getPrograms().getFirst(), seed, RECORDS));
    }

    @Property(tries = 600)
    void layeredProgramsDoTheSameAfterEachPassAlone(@ForAll("seeds") long seed, @ForAll("passes") String pass) {
        Network network = LayeredPrograms.network(seed);
        check(network, only(pass), RandomPrograms.records(network.getPrograms().getFirst(), seed, RECORDS));
    }

    @Property(tries = 200)
    void layeredProgramsDoTheSameWithoutOnePass(@ForAll("seeds") long seed, @ForAll("passes") String pass) {
        Network network = LayeredPrograms.network(seed);
        FuseOptions options = FuseOptions.DEFAULT.without(Set.of(pass));
        check(network, options, RandomPrograms.records(network.getPrograms().getFirst(), seed, RECORDS));
    }

    @Example
    void everyPassFindsSomethingToDo() {
        Set<String> working = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            List.of(LayeredPrograms.network(seed), RandomPrograms.network(seed, 100, Features.ALL))
                    .forEach(network -> new Fusion(FuseOptions.DEFAULT)
                            .fuse(network).reports().stream()
                                    .filter(PassReport::changed)
                                    .map(PassReport::pass)
                                    .forEach(working::add));
        }
        assertThat(working).containsExactlyInAnyOrderElementsOf(Passes.names());
    }

    private static FuseOptions only(String pass) {
        Set<String> others = new HashSet<>(Passes.names());
        others.remove(pass);
        return FuseOptions.DEFAULT.without(others);
    }

    private static void check(Network network, FuseOptions options, List<long[]> records) {
        List<String> before = Behaviour.of(network, records);

        FuseResult result = new Fusion(options).fuse(network);

        assertThat(result.network().getStage()).isEqualTo(Stage.FUSE);
        assertThat(IrCheck.check(result.network())).isEmpty();
        assertThat(Behaviour.of(result.network(), records)).isEqualTo(before);
        assertThat(result.reports().getLast().round())
                .as("rounds until nothing changes")
                .isLessThan(options.rounds());
        assertThat(Behaviour.of(network, records))
                .as("the network that came in")
                .isEqualTo(before);
    }
}
