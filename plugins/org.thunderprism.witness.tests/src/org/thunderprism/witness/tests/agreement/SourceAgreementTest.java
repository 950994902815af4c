package org.thunderprism.witness.tests.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.compare.InterpreterSession;
import org.thunderprism.witness.ebpf.EbpfWitness;
import org.thunderprism.witness.nx.NxProcess;
import org.thunderprism.witness.nx.NxWitness;
import org.thunderprism.witness.p4.P4Witness;
import org.thunderprism.witness.wasm.ChicoryWitness;

/** Random programs, from their text on: the front end, every stage and every backend agree with an account of their own. */
class SourceAgreementTest {

    private static final int PACKETS = 50;

    private static NxProcess elixir;

    @BeforeContainer
    static void startElixir() throws WitnessException {
        elixir = NxProcess.start();
    }

    @AfterContainer
    static void stopElixir() {
        elixir.close();
    }

    @Property(tries = 150)
    void meanTheSameAtEveryStage(@ForAll("seeds") Seed seed) throws WitnessException {
        SourceProgram source = Sources.program(seed);
        seed.check(source.written(), () -> {
            SourceAgreement.assertFormatKeepsMeaning(source.written());
            Program program = only(SourceAgreement.reference(source.written()));
            List<Map<String, BigInteger>> packets = source.packets(seed.number(), PACKETS);
            SourceAgreement.assertMeant(source, program, packets);
            List<long[]> records = records(program, packets);
            Network lowered = SourceAgreement.lower(SourceAgreement.expand(source.written()));
            SourceAgreement.assertSame(program, only(lowered), new InterpreterSession(only(lowered)), records);
            Program fused = only(SourceAgreement.fuse(lowered));
            SourceAgreement.assertSame(program, fused, new InterpreterSession(fused), records);
            assertWitness(new ChicoryWitness(), program, fused, records);
        });
    }

    @Property(tries = 80)
    void meanTheSameInP4(@ForAll("seeds") Seed seed) throws WitnessException {
        assertWitness(new P4Witness(), seed);
    }

    @Property(tries = 40)
    void meanTheSameInTheKernel(@ForAll("seeds") Seed seed) throws WitnessException {
        assertWitness(new EbpfWitness(), seed);
    }

    @Property(tries = 60)
    void meanTheSameInElixir(@ForAll("seeds") Seed seed) throws WitnessException {
        assertWitness(new NxWitness(elixir), seed);
    }

    @Property(tries = 30)
    void verticesTalkTheSameAtEveryStage(@ForAll("seeds") Seed seed) throws WitnessException {
        Written written = Sources.network(seed);
        seed.check(written, () -> NetworkAgreement.assertAgree(written, seed.number(), PACKETS, new ChicoryWitness()));
    }

    @Property(tries = 15)
    void verticesTalkTheSameInP4(@ForAll("seeds") Seed seed) throws WitnessException {
        Written written = Sources.network(seed);
        seed.check(written, () -> NetworkAgreement.assertAgree(written, seed.number(), PACKETS, new P4Witness()));
    }

    @Property(tries = 6)
    void verticesTalkTheSameInTheKernel(@ForAll("seeds") Seed seed) throws WitnessException {
        Written written = Sources.network(seed);
        seed.check(written, () -> NetworkAgreement.assertAgree(written, seed.number(), PACKETS, new EbpfWitness()));
    }

    @Property(tries = 12)
    void verticesTalkTheSameInElixir(@ForAll("seeds") Seed seed) throws WitnessException {
        Written written = Sources.network(seed);
        seed.check(written, () -> NetworkAgreement.assertAgree(written, seed.number(), PACKETS, new NxWitness(elixir)));
    }

    private static void assertWitness(Witness witness, Seed seed) throws WitnessException {
        SourceProgram source = Sources.program(seed);
        seed.check(source.written(), () -> {
            Program program = only(SourceAgreement.reference(source.written()));
            Program fused = only(SourceAgreement.fuse(SourceAgreement.lower(SourceAgreement.expand(source.written()))));
            assertWitness(witness, program, fused, records(program, source.packets(seed.number(), PACKETS)));
        });
    }

    private static void assertWitness(Witness witness, Program reference, Program compiled, List<long[]> records)
            throws WitnessException {
        try (Session session = SourceAgreement.open(witness, compiled)) {
            SourceAgreement.assertSame(reference, compiled, session, records);
        }
    }

    private static Program only(Network network) {
        assertThat(network.getPrograms()).hasSize(1);
        return network.getPrograms().get(0);
    }

    private static List<long[]> records(Program program, List<Map<String, BigInteger>> packets) {
        return packets.stream()
                .map(packet -> SourceAgreement.record(program, packet))
                .toList();
    }

    @Provide
    Arbitrary<Seed> seeds() {
        Arbitrary<Long> seeds = Arbitraries.longs().withoutEdgeCases().dontShrink();
        return Combinators.combine(seeds, Arbitraries.integers().between(1, 4)).as(Seed::new);
    }
}
