package org.thunderprism.codegen.tests.ebpf;

import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.model.ir.CollisionPolicy;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.StateField;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.type.ValueType;

/** Small programs that several tests look at. */
final class Samples {

    /** Where the sample's sources are said to be: no artefact may tell. */
    static final String FOLDER = "file:/home/somebody/project/";

    private Samples() {}

    /** Counts the packets of UDP and TCP flows between ports, and drops those that are too long. */
    static Program guard() {
        TestProgram test = new TestProgram();
        Input length = field(test, "length", "u16", "ipv4.total_length");
        Input source = field(test, "l4.src_port", "u16", "l4.src_port");
        Input target = field(test, "l4.dst_port", "u16", "l4.dst_port");
        State flow = test.state("flow", CollisionPolicy.SHARE, 16, source, target);
        flow.setConcurrency(Concurrency.LOCKED);
        flow.setOrigin(origin(2, 1));
        StateField packets = TestProgram.field(flow, "packets", "u32", 0);
        IrBuilder body = test.body().at(origin(7, 3));
        Value seen = body.readState(flow, packets, null);
        body.writeState(
                flow, packets, null, body.operation(Opcode.ADD, seen, body.constant(ValueType.unsigned(32), 1)));
        IrBuilder decision = body.at(origin(9, 3));
        Value large = decision.operation(
                Opcode.GREATER, decision.readInput(length), decision.constant(ValueType.unsigned(16), 100));
        If branch = decision.branch(large);
        decision.in(branch.getThen()).verdict(VerdictKind.DROP, null);
        return test.program();
    }

    static Input field(TestProgram test, String name, String type, String header) {
        Input input = test.input(name, type);
        input.setHeaderField(header);
        return input;
    }

    static Origin origin(int line, int column) {
        return Origin.at(new SourceRange(FOLDER + "guard.thunder", line, column, 100 * line, 5));
    }
}
