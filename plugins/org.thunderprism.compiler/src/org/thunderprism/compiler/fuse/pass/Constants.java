package org.thunderprism.compiler.fuse.pass;

import java.util.OptionalLong;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/** Constants as passes make and read them. */
public final class Constants {

    private Constants() {}

    /** A constant that belongs to no block yet. */
    public static Constant of(ValueType type, long value, Origin origin) {
        Constant constant = IrFactory.eINSTANCE.createConstant();
        constant.setType(type);
        constant.setValue(value);
        constant.setOrigin(origin);
        return constant;
    }

    /** The value of a constant; empty for any other value. */
    public static OptionalLong value(Value value) {
        return value instanceof Constant constant ? OptionalLong.of(constant.getValue()) : OptionalLong.empty();
    }

    public static boolean is(Value value, long number) {
        return value instanceof Constant constant && constant.getValue() == number;
    }
}
