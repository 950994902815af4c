package org.thunderprism.model.ir.impl;

import org.eclipse.emf.common.util.EList;
import org.thunderprism.model.ir.IrPackage;
import org.thunderprism.model.ir.Value;

/** Lets an operand occur several times; the generated factory makes this class. */
public class OperationImplCustom extends OperationImpl {

    @Override
    public EList<Value> getOperands() {
        if (operands == null) {
            operands = new RepeatingReferenceList<>(Value.class, this, IrPackage.OPERATION__OPERANDS);
        }
        return operands;
    }
}
