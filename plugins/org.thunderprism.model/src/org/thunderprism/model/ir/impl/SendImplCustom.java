package org.thunderprism.model.ir.impl;

import org.eclipse.emf.common.util.EList;
import org.thunderprism.model.ir.IrPackage;
import org.thunderprism.model.ir.Value;

/** Lets a value occur several times; the generated factory makes this class. */
public class SendImplCustom extends SendImpl {

    @Override
    public EList<Value> getValues() {
        if (values == null) {
            values = new RepeatingReferenceList<>(Value.class, this, IrPackage.SEND__VALUES);
        }
        return values;
    }
}
