package org.thunderprism.model.ir.impl;

import org.eclipse.emf.common.util.EList;
import org.thunderprism.model.ir.IrPackage;
import org.thunderprism.model.ir.Value;

/** Lets an element occur several times; the generated factory makes this class. */
public class PackImplCustom extends PackImpl {

    @Override
    public EList<Value> getOperands() {
        if (operands == null) {
            operands = new RepeatingReferenceList<>(Value.class, this, IrPackage.PACK__OPERANDS);
        }
        return operands;
    }
}
