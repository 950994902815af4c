package org.thunderprism.compiler.expand.value;

import org.thunderprism.model.ir.Value;

/**
 * A vector that is to be cut into blocks. It stays as it was as long as it can, so that its elements can still be converted.
 *
 * @param vector what is cut
 * @param size elements of a block
 * @param stride elements from the begin of one block to that of the next
 * @param cut the blocks as one value, or null when there is none yet
 */
public record Blocks(Operand vector, int size, int stride, Value cut) implements Operand {

    public Blocks(Operand vector, int size, int stride) {
        this(vector, size, stride, null);
    }
}
