package org.thunderprism.compiler.rewrite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.model.ir.Instruction;

/**
 * Copies a network as {@link EcoreUtil.Copier} does, in time linear in its size. Two things are different. Instructions are found by their
 * number, and their copies keep it: the order of a hash table has nothing to do with that of the program. Children, which were all made a
 * moment ago, are added without looking for doubles.
 */
final class NetworkCopier extends EcoreUtil.Copier {

    private static final long serialVersionUID = 1;

    private final transient InstructionMap<EObject> copies = new InstructionMap<>();
    private final transient List<Instruction> instructions = new ArrayList<>();

    @Override
    public EObject put(EObject original, EObject copy) {
        if (!(original instanceof Instruction instruction)) {
            return super.put(original, copy);
        }
        ((Instruction) copy).setNumber(instruction.getNumber());
        copies.put(instruction, copy);
        instructions.add(instruction);
        return null;
    }

    @Override
    public EObject get(Object original) {
        return original instanceof Instruction instruction ? copies.get(instruction) : super.get(original);
    }

    @Override
    public void copyReferences() {
        super.copyReferences();
        for (Instruction instruction : instructions) {
            EObject copy = copies.get(instruction);
            for (EReference reference : instruction.eClass().getEAllReferences()) {
                if (!reference.isContainment() && !reference.isContainer()) {
                    copyReference(reference, instruction, copy);
                }
            }
        }
    }

    @Override
    protected void copyContainment(EReference reference, EObject object, EObject copy) {
        if (reference.isMany()) {
            Collection<?> children = (Collection<?>) object.eGet(reference);
            children(copy, reference).addAllUnique(copyAll(children));
        } else {
            super.copyContainment(reference, object, copy);
        }
    }

    @SuppressWarnings("unchecked") // EMF's reflective lists have no element type
    private static InternalEList<Object> children(EObject parent, EReference reference) {
        return (InternalEList<Object>) parent.eGet(reference);
    }
}
