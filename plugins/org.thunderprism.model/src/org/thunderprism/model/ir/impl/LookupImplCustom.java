package org.thunderprism.model.ir.impl;

import org.eclipse.emf.common.util.EList;
import org.thunderprism.model.ir.IrPackage;
import org.thunderprism.model.ir.Value;

/** Lets a key occur several times; the generated factory makes this class. */
public class LookupImplCustom extends LookupImpl {

    @Override
    public EList<Value> getKeys() {
        if (keys == null) {
            keys = new RepeatingReferenceList<>(Value.class, this, IrPackage.LOOKUP__KEYS);
        }
        return keys;
    }
}
