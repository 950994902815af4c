package org.thunderprism.codegen.p4;

import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Names;
import org.thunderprism.codegen.p4.text.P4Text;

/** The variables of the ingress control; actions write them, so that all are declared before any action. */
final class Locals {

    private final P4Names names;
    private final P4Text declarations = new P4Text();

    Locals(P4Names names) {
        this.names = names;
    }

    /** Declares a variable and gives its name. */
    String declare(String hint, int width) {
        String name = names.unique(hint);
        declarations.line(Bits.type(width) + " " + name + ";");
        return name;
    }

    P4Text declarations() {
        return declarations;
    }
}
