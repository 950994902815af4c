package org.thunderprism.compiler.fuse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;

/**
 * An element of a block, to see which blocks read the same.
 *
 * @param source the scalar that was packed, or the vector that the element belongs to
 * @param index which element of the vector; -1 for a scalar
 */
record Element(Value source, int index) {

    /** The elements of block {@code block}. */
    static List<Element> of(Partition partition, int block) {
        List<Element> elements = new ArrayList<>(partition.getSize());
        for (int offset = 0; offset < partition.getSize(); offset++) {
            int index = block * partition.getStride() + offset;
            elements.add(
                    partition.getVector() instanceof Pack pack
                            ? new Element(pack.getOperands().get(index), -1)
                            : new Element(partition.getVector(), index));
        }
        return elements;
    }

    /** The element as a scalar. */
    Value value(Origin origin, UnaryOperator<Value> emit) {
        if (index < 0) {
            return source;
        }
        Extract extract = IrFactory.eINSTANCE.createExtract();
        extract.setVector(source);
        extract.setIndex(index);
        extract.setType(source.getType().element());
        extract.setOrigin(origin);
        return emit.apply(extract);
    }
}
