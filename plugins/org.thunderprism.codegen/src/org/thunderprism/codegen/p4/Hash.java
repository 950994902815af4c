package org.thunderprism.codegen.p4;

import java.util.List;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.model.type.ValueType;

/** The hash of {@link org.thunderprism.compiler.semantics.FlowHash}, written out. */
final class Hash {

    private static final int WORD = 32;

    private Hash() {}

    /**
     * Writes the statements.
     *
     * @param target a variable of 32 bits that gets the hash; it is none of the values
     * @param seed an atom of 32 bits
     * @param types the values' types
     * @param values atoms
     */
    static void write(P4Text out, String target, String seed, List<ValueType> types, List<String> values) {
        out.line(target + " = " + seed + ";");
        for (int i = 0; i < values.size(); i++) {
            int width = types.get(i).width();
            mix(out, target, Bits.resize(values.get(i), width, WORD));
            if (width > WORD) {
                mix(out, target, "(" + Bits.type(WORD) + ")(" + values.get(i) + " >> " + WORD + ")");
            }
        }
        out.line(target + " = " + target + " + (" + target + " << 3);");
        out.line(target + " = " + target + " ^ (" + target + " >> 11);");
        out.line(target + " = " + target + " + (" + target + " << 15);");
    }

    private static void mix(P4Text out, String target, String word) {
        out.line(target + " = " + target + " + " + word + ";");
        out.line(target + " = " + target + " + (" + target + " << 10);");
        out.line(target + " = " + target + " ^ (" + target + " >> 6);");
    }
}
