package org.thunderprism.codegen.component;

import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Value;

/**
 * One scalar of a value that is really computed. Packing, partitioning and extracting only rename scalars: they cost
 * nothing at run time.
 *
 * @param source a value that is none of {@link Pack}, {@link Partition}, {@link Extract}
 * @param index position in the flattened source; 0 for a scalar
 */
public record Component(Value source, int index) {

    /** The scalar that a scalar value stands for. */
    public static Component of(Value scalar) {
        return of(scalar, 0);
    }

    /** The scalar behind position {@code index} of the flattened {@code value}. */
    public static Component of(Value value, int index) {
        Value source = value;
        int position = index;
        while (true) {
            switch (source) {
                case Extract extract -> {
                    source = extract.getVector();
                    position = extract.getIndex();
                }
                case Pack pack -> {
                    source = pack.getOperands().get(position);
                    position = 0;
                }
                case Partition partition -> {
                    position = position / partition.getSize() * partition.getStride() + position % partition.getSize();
                    source = partition.getVector();
                }
                default -> {
                    return new Component(source, position);
                }
            }
        }
    }
}
