package org.thunderprism.codegen.ebpf.memory;

import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.scalar.Operations;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.model.type.ValueType;

/** Reads and changes elements of arrays in memory: out of range, reading gives 0 and changing does nothing. */
final class Places {

    private final Code code;
    private final Operations operations;

    Places(Code code) {
        this.code = code;
        this.operations = new Operations(code);
    }

    /**
     * Reads an element without a branch.
     *
     * @param hint names the result
     * @param array the C expression of the array
     * @param length elements of the array
     * @param room a power of two, elements that memory is there for
     * @param mask what the element is and-ed with, or null
     */
    Scalar read(String hint, String array, int length, int room, ValueType indexType, Scalar index, String mask) {
        String and = mask == null ? "" : " & " + mask;
        if (index instanceof Scalar.Literal literal) {
            return Long.compareUnsigned(literal.value(), length) < 0
                    ? code.define(hint, "(__u64)" + array + "[" + literal.value() + "]" + and)
                    : new Scalar.Literal(0);
        }
        String place = code.read(index);
        String inside = code.read(code.define("inside", "-" + operations.inRange(indexType, place, length)));
        return code.define(hint, "(__u64)" + array + "[" + place + " & " + (room - 1) + "] & " + inside + and, 6);
    }

    /**
     * Changes an element.
     *
     * @param change gives the statement for the C expression of the element
     */
    void change(String array, int length, int room, Scalar index, java.util.function.UnaryOperator<String> change) {
        if (index instanceof Scalar.Literal literal) {
            if (Long.compareUnsigned(literal.value(), length) < 0) {
                code.statement(change.apply(array + "[" + literal.value() + "]"));
            }
            return;
        }
        code.use(Helper.OPAQUE);
        code.open("if (" + code.read(index) + " < " + CTypes.wideLiteral(length) + ")");
        // The verifier trusts the mask alone, and LLVM must not see that it changes nothing.
        code.statement("__u64 place = " + code.read(index) + ";");
        code.statement("OPAQUE(place);", 0);
        code.statement(change.apply(array + "[place & " + (room - 1) + "]"));
        code.close("");
    }
}
