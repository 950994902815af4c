package org.thunderprism.codegen.p4;

import java.util.HashMap;
import java.util.Map;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Value;

/** The variables that hold the scalars of a program. */
final class Values {

    private final Locals locals;
    private final Map<Component, String> variables = new HashMap<>();

    Values(Locals locals) {
        this.locals = locals;
    }

    /** A scalar as an atom: a literal, or the variable that it was put into. */
    String atom(Component component) {
        return component.source() instanceof Constant constant
                ? Bits.literal(constant.getType(), constant.getValue())
                : variables.get(component);
    }

    String atom(Value scalar) {
        return atom(Component.of(scalar));
    }

    String atom(Value vector, int index) {
        return atom(Component.of(vector, index));
    }

    /** The variable of a scalar, declared now. */
    String define(Component component, String hint) {
        String name = locals.declare(hint, component.source().getType().width());
        variables.put(component, name);
        return name;
    }
}
