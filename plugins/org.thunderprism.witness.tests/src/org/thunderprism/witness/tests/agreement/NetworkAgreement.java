package org.thunderprism.witness.tests.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.NetworkInterpreter;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;

/** Runs programs of several vertices: as a whole at every stage, and vertex by vertex in a runtime. */
final class NetworkAgreement {

    private NetworkAgreement() {}

    static void assertAgree(Written written, long seed, int packets, Witness witness) throws WitnessException {
        SourceAgreement.assertFormatKeepsMeaning(written);
        Network reference = SourceAgreement.reference(written);
        Network lowered = SourceAgreement.lower(SourceAgreement.expand(written));
        assertSame(reference, lowered, seed, packets);
        Network fused = SourceAgreement.fuse(lowered);
        assertSame(reference, fused, seed, packets);
        for (int i = 0; i < fused.getPrograms().size(); i++) {
            Program meant = reference.getPrograms().get(i);
            Program compiled = fused.getPrograms().get(i);
            try (Session session = SourceAgreement.open(witness, compiled)) {
                assertSame(meant, compiled, session, new SplittableRandom(seed + i), packets);
            }
        }
    }

    private static void assertSame(Network expected, Network actual, long seed, int packets) {
        SplittableRandom random = new SplittableRandom(seed);
        NetworkInterpreter one = new NetworkInterpreter(expected);
        NetworkInterpreter other = new NetworkInterpreter(actual);
        assertThat(other.inputs()).isEqualTo(one.inputs());
        List<ValueType> types =
                one.inputs().stream().map(name -> type(expected, name)).toList();
        for (int i = 0; i < packets; i++) {
            long[] packet = values(random, types);
            assertThat(other.run(packet)).as("packet %s", i).isEqualTo(one.run(packet));
        }
        for (Program program : actual.getPrograms()) {
            SourceAgreement.assertRemembers(
                    other.at(program.getVertex()).memory(),
                    one.at(program.getVertex()).memory());
        }
    }

    private static ValueType type(Network network, String input) {
        return network.getPrograms().stream()
                .flatMap(program -> program.getInputs().stream())
                .filter(candidate ->
                        candidate.getCarrier() == null && candidate.getName().equals(input))
                .map(Input::getType)
                .findFirst()
                .orElseThrow();
    }

    /** Packets and messages at one vertex, in any order. */
    private static void assertSame(
            Program reference, Program compiled, Session session, SplittableRandom random, int packets)
            throws WitnessException {
        Interpreter interpreter = new Interpreter(reference);
        List<ValueType> inputs =
                reference.getInputs().stream().map(Input::getType).toList();
        for (int i = 0; i < packets; i++) {
            if (reference.getReceivers().isEmpty() || random.nextInt(3) > 0) {
                long[] record = values(random, inputs);
                assertThat(session.run(List.of(record)).getFirst())
                        .as("%s, row %s", reference.getVertex(), i)
                        .isEqualTo(interpreter.run(record));
            } else {
                int chosen = random.nextInt(reference.getReceivers().size());
                Message expected = reference.getReceivers().get(chosen).getMessage();
                Message actual = compiled.getReceivers().stream()
                        .map(Receiver::getMessage)
                        .filter(message -> message.getName().equals(expected.getName()))
                        .findFirst()
                        .orElseThrow();
                long[] values = values(
                        random,
                        expected.getFields().stream().map(MessageField::getType).toList());
                assertThat(session.receive(actual, values))
                        .as("%s, %s, row %s", reference.getVertex(), expected.getName(), i)
                        .isEqualTo(interpreter.receive(expected, values));
            }
        }
        SourceAgreement.assertRemembers(session.memory(), interpreter.memory());
    }

    private static long[] values(SplittableRandom random, List<ValueType> types) {
        List<Long> values = new ArrayList<>();
        for (ValueType type : types) {
            for (int i = 0; i < type.size(); i++) {
                values.add(value(random, type.element()));
            }
        }
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static long value(SplittableRandom random, ValueType type) {
        return type.canonical(
                switch (random.nextInt(6)) {
                    case 0 -> type.minimum();
                    case 1 -> type.maximum();
                    case 2, 3 -> random.nextInt(-3, 9);
                    default -> random.nextLong();
                });
    }
}
