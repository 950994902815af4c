package org.thunderprism.compiler.ir;

import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;

/**
 * Gives the instructions of each program the numbers of their places in execution order, from 1, so that an {@link InstructionMap} finds
 * what belongs to neighbours close together. Programs that were not changed keep the numbers that they have.
 */
public final class Numbering {

    private int last;

    private Numbering() {}

    /** Numbers every program of a network. */
    public static void number(Network network) {
        network.getPrograms().forEach(Numbering::number);
    }

    /** Numbers one program; the blocks of a branch follow it. */
    public static void number(Program program) {
        Numbering numbering = new Numbering();
        for (Module module : program.getModules()) {
            numbering.walk(module.getBody());
        }
        for (Receiver receiver : program.getReceivers()) {
            numbering.walk(receiver.getBody());
        }
    }

    private void walk(Block block) {
        for (Instruction instruction : block.getInstructions()) {
            instruction.setNumber(++last);
            if (instruction instanceof If branch) {
                walk(branch.getThen());
                if (branch.getOtherwise() != null) {
                    walk(branch.getOtherwise());
                }
            }
        }
    }
}
