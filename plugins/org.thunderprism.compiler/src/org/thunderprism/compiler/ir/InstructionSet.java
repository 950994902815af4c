package org.thunderprism.compiler.ir;

import org.thunderprism.model.ir.Instruction;

/** Instructions by identity; as quick as {@link InstructionMap}. */
public final class InstructionSet {

    private final InstructionMap<Boolean> members = new InstructionMap<>();

    public void add(Instruction instruction) {
        members.put(instruction, Boolean.TRUE);
    }

    public boolean contains(Instruction instruction) {
        return members.contains(instruction);
    }
}
