package org.thunderprism.witness.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageKind;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.ebpf.EbpfWitness;
import org.thunderprism.witness.nx.NxWitness;
import org.thunderprism.witness.p4.P4Witness;
import org.thunderprism.witness.wasm.ChicoryWitness;
import org.thunderprism.witness.wasm.NodeWitness;

/** Messages that programs send and receive. */
class MessagesTest {

    private static final ValueType U16 = ValueType.unsigned(16);

    private Message question;
    private Message answer;

    static Stream<Witness> witnesses() {
        return Stream.of(new ChicoryWitness(), new NodeWitness(), new EbpfWitness(), new NxWitness(), new P4Witness());
    }

    @ParameterizedTest
    @MethodSource("witnesses")
    void areReceivedAndAnswered(Witness witness) throws WitnessException {
        Program program = answering();
        Interpreter interpreter = new Interpreter(program);
        try (Session session = witness.open(Agreements.artefact(witness, program), program)) {
            List<long[]> questions = List.of(
                    new long[] {3, 5, -1, -7}, new long[] {65535, 1, 1L << 39, 123456}, new long[] {8, 0, 0, 0});
            for (long[] values : questions) {
                assertThat(session.receive(question, values)).isEqualTo(interpreter.receive(question, values));
            }
            long[] record = {42};
            assertThat(session.run(List.of(record)).get(0)).isEqualTo(interpreter.run(record));
            Agreements.assertAlike(session.memory(), interpreter.memory());
        }
        assertThat(interpreter.memory().counters().get("asked")).containsExactly(3);
        assertThat(interpreter.memory().state("copy").cell(3, 1)).isEqualTo(-7);
    }

    /** A program that keeps what a question brings, counts it, and answers; on records it asks others. */
    private Program answering() {
        Program program = Programs.empty();
        question = Programs.message(
                program, "question", 0x1234, MessageKind.SYNC, U16, U16, ValueType.signed(41), ValueType.signed(23));
        answer = Programs.message(program, "answer", 0xfedc, MessageKind.ECHO, U16, ValueType.unsigned(64));
        Input input = Programs.input(program, "key", U16);
        State copy = state(program, input);
        Counter asked = IrFactory.eINSTANCE.createCounter();
        asked.setName("asked");
        program.getCounters().add(asked);
        Programs.module(program, "ask", (module, builder) -> {
            Value key = builder.readInput(input);
            Value minusOne = builder.constant(ValueType.signed(41), -1);
            builder.send(
                    question,
                    List.of(key, key, minusOne, builder.constant(ValueType.signed(23), -2)),
                    List.of("grid", "vine"));
            builder.result(
                    module, "seen", builder.readState(copy, copy.getFields().get(0), null));
        });
        Receiver receiver = IrFactory.eINSTANCE.createReceiver();
        receiver.setMessage(question);
        receiver.setBody(IrFactory.eINSTANCE.createBlock());
        program.getReceivers().add(receiver);
        receive(IrBuilder.on(receiver.getBody()), copy, asked);
        return program;
    }

    private void receive(IrBuilder builder, State copy, Counter asked) {
        Value slot = builder.readMessage(question.getFields().get(0));
        Value wide = builder.readMessage(question.getFields().get(2));
        builder.writeSlot(copy, copy.getFields().get(0), slot, null, wide);
        builder.writeSlot(
                copy,
                copy.getFields().get(1),
                slot,
                null,
                builder.readMessage(question.getFields().get(3)));
        builder.addCounter(asked, null, builder.constant(U16, 1));
        Value count = builder.readCounter(asked, null);
        Value sum = builder.operation(
                Opcode.ADD, slot, builder.readMessage(question.getFields().get(1)));
        builder.send(answer, List.of(sum, count), List.of());
    }

    private static State state(Program program, Input key) {
        State state = IrFactory.eINSTANCE.createState();
        state.setName("copy");
        state.setSlots(8);
        state.getKeys().add(key);
        for (ValueType type : List.of(ValueType.signed(41), ValueType.signed(23))) {
            StateField field = IrFactory.eINSTANCE.createStateField();
            field.setName("f" + state.getFields().size());
            field.setType(type);
            state.getFields().add(field);
        }
        program.getStates().add(state);
        return state;
    }
}
