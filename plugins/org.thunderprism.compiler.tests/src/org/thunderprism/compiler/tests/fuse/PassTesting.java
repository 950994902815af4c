package org.thunderprism.compiler.tests.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thunderprism.compiler.fuse.FuseOptions;
import org.thunderprism.compiler.fuse.FuseResult;
import org.thunderprism.compiler.fuse.Fusion;
import org.thunderprism.compiler.fuse.Passes;
import org.thunderprism.compiler.ir.IrCheck;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.compiler.tests.random.RandomPrograms;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Program;

/** Runs some passes on a program that a test wrote down, and makes sure that the program still does the same. */
final class PassTesting {

    private static final int RECORDS = 300;

    private PassTesting() {}

    /** The program after these passes, with all others switched off. */
    static Program only(TestProgram program, String... passes) {
        Set<String> others = new HashSet<>(Passes.names());
        assertThat(others.removeAll(Set.of(passes))).isTrue();
        return fused(program, FuseOptions.DEFAULT.without(others));
    }

    /** The program after all passes. */
    static Program all(TestProgram program) {
        return fused(program, FuseOptions.DEFAULT);
    }

    private static Program fused(TestProgram program, FuseOptions options) {
        Network before = (Network) program.program().eContainer();
        assertThat(IrCheck.check(before)).isEmpty();
        List<long[]> records = RandomPrograms.records(program.program(), 1, RECORDS);

        FuseResult result = new Fusion(options).fuse(before);

        assertThat(IrCheck.check(result.network())).isEmpty();
        assertThat(Behaviour.of(result.network(), records)).isEqualTo(Behaviour.of(before, records));
        return result.network().getPrograms().getFirst();
    }

    /** The instructions of the first module's body. */
    static List<Instruction> body(Program program) {
        return program.getModules().getFirst().getBody().getInstructions();
    }

    /** The operations of the first module's body, by name. */
    static List<Opcode> operations(Program program) {
        return all(program, Operation.class).stream().map(Operation::getOpcode).toList();
    }

    /** The instructions of one kind in the first module's body. */
    static <T extends Instruction> List<T> all(Program program, Class<T> kind) {
        return body(program).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
