package org.thunderprism.compiler.tests.random;

import java.util.SplittableRandom;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;

/** Makes one program: declarations first, then modules of some instructions each. */
final class ProgramGenerator {

    private static final int MODULE_SIZE = 25;

    private final Declarations declarations;
    private final SplittableRandom instructions;
    private final Features features;

    ProgramGenerator(long seed, Features features) {
        // Two streams: a program of another size has the same declarations and begins with the same instructions.
        SplittableRandom random = new SplittableRandom(seed);
        this.declarations = new Declarations(random.split(), features);
        this.instructions = random.split();
        this.features = features;
    }

    Network generate(int size) {
        Network network = IrFactory.eINSTANCE.createNetwork();
        network.setName("random");
        network.setFacet("bolt");
        network.setStage(Stage.LOWER);
        Program program = IrFactory.eINSTANCE.createProgram();
        program.setVertex("bolt");
        program.setIndex(1);
        network.getPrograms().add(program);
        declarations.declare(network, program);
        BodyGenerator body = new BodyGenerator(declarations, instructions, features);
        for (int left = size; left > 0; left -= MODULE_SIZE) {
            Module module = IrFactory.eINSTANCE.createModule();
            module.setName("module" + program.getModules().size());
            module.setRole("dataplane");
            module.setBody(IrFactory.eINSTANCE.createBlock());
            program.getModules().add(module);
            body.fill(module, Math.min(left, MODULE_SIZE));
        }
        return network;
    }
}
