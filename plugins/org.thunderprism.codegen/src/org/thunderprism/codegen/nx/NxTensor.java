package org.thunderprism.codegen.nx;

import org.thunderprism.model.type.ValueType;

/**
 * A tensor that a function of the module takes or gives, by the key that it has in its map.
 *
 * @param name the key
 * @param carrier the tensor's type
 * @param type what one record has of it: the tensor's shape is the number of records, then this type's blocks and length, if any
 */
public record NxTensor(String name, Carrier carrier, ValueType type) {

    static NxTensor of(String name, ValueType type) {
        return new NxTensor(name, Carrier.of(type), type);
    }
}
