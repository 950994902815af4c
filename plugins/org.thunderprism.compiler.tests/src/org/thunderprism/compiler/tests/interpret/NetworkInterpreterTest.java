package org.thunderprism.compiler.tests.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.interpret.Delivery;
import org.thunderprism.compiler.interpret.MessageStormException;
import org.thunderprism.compiler.interpret.NetworkInterpreter;
import org.thunderprism.compiler.interpret.NetworkObservation;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;

class NetworkInterpreterTest {

    private final Network network = TestProgram.network();

    private NetworkInterpreter interpreter() {
        assertThat(IrCheck.check(network)).isEmpty();
        return new NetworkInterpreter(network, 50);
    }

    private static Stream<String> route(NetworkObservation observation) {
        return observation.deliveries().stream().map(NetworkInterpreterTest::route);
    }

    private static String route(Delivery delivery) {
        return delivery.sender() + " " + delivery.receiver() + " "
                + delivery.message().values()[0];
    }

    @Test
    void carriedValuesReachVerticesThatComeEarlierInTheTopology() {
        TestProgram user = new TestProgram(network, "crown");
        TestProgram maker = new TestProgram(network, "bolt");
        Message carry = TestProgram.message(network, "carry", MessageKind.CARRY, "w", "u8", "v", "u8[2]");
        Input carried = user.input("v", "u8[2]");
        carried.setCarrier(carry);
        user.result("got", user.body().extract(user.body().readInput(carried), 1));
        Value x = maker.read("x", "u8");
        maker.body().send(carry, List.of(x, maker.body().pack(List.of(maker.constant("u8", 1), x))), List.of("crown"));
        NetworkInterpreter interpreter = interpreter();
        assertThat(interpreter.inputs()).containsExactly("x");
        NetworkObservation observation = interpreter.run(8);
        assertThat(observation.vertices().keySet()).containsExactly("bolt", "crown");
        assertThat(observation.at("crown").results()).containsExactly(8);
        assertThat(observation.deliveries()).isEmpty();
        assertThat(interpreter.runAt("crown", null, 8).at("crown").results())
                .as("nobody sent it")
                .containsExactly(0);
    }

    @Test
    void aValueThatVerticesNeedFromEachOtherIsRefused() {
        for (String vertex : List.of("crown", "bolt")) {
            Message carry = TestProgram.message(network, "from_" + vertex, MessageKind.CARRY, "v_" + vertex, "u8");
            TestProgram program = new TestProgram(network, vertex);
            program.body().send(carry, List.of(program.constant("u8", 1)), List.of("crown", "bolt"));
        }
        for (int i = 0; i < 2; i++) {
            Message other = network.getMessages().get(1 - i);
            Input input = IrFactory.eINSTANCE.createInput();
            input.setName(other.getFields().get(0).getName());
            input.setType(other.getFields().get(0).getType());
            input.setCarrier(other);
            network.getPrograms().get(i).getInputs().add(input);
        }
        assertThatThrownBy(this::interpreter).isInstanceOf(IllegalArgumentException.class);
    }

    /** At each vertex: a packet adds x to a cell and tells the others, who keep it in a copy. */
    private void syncing(String vertex, List<String> others, Message told) {
        TestProgram program = new TestProgram(network, vertex);
        Value x = program.read("x", "u8");
        State copy = program.state("copy", CollisionPolicy.SHARE, 1);
        StateField latest = TestProgram.field(copy, "latest", "u8", 0);
        program.body().send(told, List.of(x), others);
        program.result("before", program.body().readState(copy, latest, null));
        program.receiver(
                told,
                builder -> builder.writeState(
                        copy, latest, null, builder.readMessage(told.getFields().get(0))));
    }

    @Test
    void syncsArriveInSendOrderAndBeforeTheNextPacket() {
        Message told = TestProgram.message(network, "told", MessageKind.SYNC, "x", "u8");
        syncing("crown", List.of("bolt", "forge"), told);
        syncing("bolt", List.of("crown", "forge"), told);
        syncing("forge", List.of("nowhere"), told);
        NetworkInterpreter interpreter = interpreter();
        assertThat(route(interpreter.run(5)))
                .containsExactly("crown bolt 5", "crown forge 5", "bolt crown 5", "bolt forge 5");
        assertThat(interpreter.run(6).at("forge").results()).containsExactly(5);
    }

    @Test
    void anEchoGoesBackToTheSender() {
        Message ask = TestProgram.message(network, "ask", MessageKind.SYNC, "x", "u8");
        Message answer = TestProgram.message(network, "answer", MessageKind.ECHO, "x", "u8");
        TestProgram asker = new TestProgram(network, "crown");
        asker.body().send(ask, List.of(asker.read("x", "u8")), List.of("bolt"));
        State state = asker.state("s", CollisionPolicy.SHARE, 1);
        StateField field = TestProgram.field(state, "f", "u8", 0);
        asker.receiver(
                answer,
                builder -> builder.writeState(
                        state,
                        field,
                        null,
                        builder.readMessage(answer.getFields().get(0))));
        TestProgram answerer = new TestProgram(network, "bolt");
        answerer.receiver(ask, builder -> {
            Value x = builder.readMessage(ask.getFields().get(0));
            builder.send(answer, List.of(builder.operation(Opcode.ADD, x, x)), List.of());
        });
        NetworkInterpreter interpreter = interpreter();
        assertThat(route(interpreter.runAt("crown", null, 5))).containsExactly("crown bolt 5", "bolt crown 10");
        assertThat(interpreter.at("crown").memory().state("s").cells()).containsExactly(10);
    }

    @Test
    void anEchoOfAPacketGoesToItsIngressIfThatIsAVertex() {
        Message echo = TestProgram.message(network, "echo", MessageKind.ECHO, "x", "u8");
        TestProgram sender = new TestProgram(network, "crown");
        sender.body().send(echo, List.of(sender.constant("u8", 3)), List.of());
        TestProgram other = new TestProgram(network, "bolt");
        other.receiver(echo, builder -> builder.readMessage(echo.getFields().get(0)));
        assertThat(route(interpreter().runAt("crown", "bolt"))).containsExactly("crown bolt 3");
        assertThat(interpreter().runAt("crown", null).deliveries()).isEmpty();
    }

    @Test
    void answersWithoutEndAreStopped() {
        Message ping = TestProgram.message(network, "ping", MessageKind.SYNC, "x", "u8");
        Message pong = TestProgram.message(network, "pong", MessageKind.ECHO, "x", "u8");
        for (String vertex : List.of("crown", "bolt")) {
            TestProgram program = new TestProgram(network, vertex);
            if (vertex.equals("crown")) {
                program.body().send(ping, List.of(program.constant("u8", 1)), List.of("bolt"));
            }
            for (Message message : List.of(ping, pong)) {
                program.receiver(
                        message,
                        builder -> builder.send(
                                pong,
                                List.of(builder.readMessage(message.getFields().get(0))),
                                List.of()));
            }
        }
        assertThatThrownBy(() -> interpreter().run())
                .isInstanceOf(MessageStormException.class)
                .hasMessageContaining("more than 50 messages")
                .hasMessageContaining("pong");
    }

    @Test
    void anUnknownVertexIsRefused() {
        new TestProgram(network, "crown");
        assertThatThrownBy(() -> interpreter().at("moon")).hasMessageContaining("moon");
    }
}
