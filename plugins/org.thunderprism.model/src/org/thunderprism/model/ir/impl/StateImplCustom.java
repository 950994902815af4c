package org.thunderprism.model.ir.impl;

import org.eclipse.emf.common.util.EList;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.IrPackage;

/** Lets a key occur several times; the generated factory makes this class. */
public class StateImplCustom extends StateImpl {

    @Override
    public EList<Input> getKeys() {
        if (keys == null) {
            keys = new RepeatingReferenceList<>(Input.class, this, IrPackage.STATE__KEYS);
        }
        return keys;
    }
}
