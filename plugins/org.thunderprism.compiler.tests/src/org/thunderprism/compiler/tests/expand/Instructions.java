package org.thunderprism.compiler.tests.expand;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;

/** Finds instructions in programs and their parts. */
final class Instructions {

    private Instructions() {}

    /** All instructions of a kind below an element, in order. */
    static <T extends Instruction> List<T> of(EObject element, Class<T> kind) {
        List<T> found = new ArrayList<>();
        element.eAllContents().forEachRemaining(content -> {
            if (kind.isInstance(content)) {
                found.add(kind.cast(content));
            }
        });
        return found;
    }

    /** All operations with an opcode below an element, in order. */
    static List<Operation> of(EObject element, Opcode opcode) {
        return of(element, Operation.class).stream()
                .filter(operation -> operation.getOpcode() == opcode)
                .toList();
    }

    /** Those that come from a construct of the source that begins with this text. */
    static <T extends Instruction> List<T> from(List<T> instructions, String source, String construct) {
        return instructions.stream()
                .filter(each ->
                        source.startsWith(construct, each.getOrigin().range().offset()))
                .toList();
    }
}
