package org.thunderprism.model.ir.impl;

import org.eclipse.emf.common.util.EList;
import org.thunderprism.model.ir.IrPackage;
import org.thunderprism.model.ir.Table;

/** Lets a table occur several times; the generated factory makes this class. */
public class MapBlocksImplCustom extends MapBlocksImpl {

    @Override
    public EList<Table> getTables() {
        if (tables == null) {
            tables = new RepeatingReferenceList<>(Table.class, this, IrPackage.MAP_BLOCKS__TABLES);
        }
        return tables;
    }
}
