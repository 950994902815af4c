package org.thunderprism.codegen.wasm;

import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.model.type.ValueType;

/** Code of {@link org.thunderprism.compiler.semantics.FlowHash}. */
final class HashCode {

    private final FunctionWriter out;
    private final int hash;

    HashCode(FunctionWriter out) {
        this.out = out;
        this.hash = out.local(NumberType.I32);
    }

    /** Takes the seed from the stack. */
    void begin() {
        out.set(hash);
    }

    /** Takes a scalar from the stack and mixes it in. */
    void mix(ValueType type) {
        if (type.width() <= Integer.SIZE) {
            if (type.signed() && type.width() < Integer.SIZE) {
                out.constant((int) (-1L >>> Long.SIZE - type.width())).numeric(Numeric.I32_AND);
            }
            mixWord();
            return;
        }
        int wide = out.local(NumberType.I64);
        out.tee(wide).numeric(Numeric.I32_WRAP_I64);
        mixWord();
        out.get(wide).constant((long) Integer.SIZE).numeric(Numeric.I64_SHR_U).numeric(Numeric.I32_WRAP_I64);
        if (type.signed() && type.width() < Long.SIZE) {
            out.constant((int) (-1L >>> Long.SIZE - type.width() >>> Integer.SIZE))
                    .numeric(Numeric.I32_AND);
        }
        mixWord();
    }

    /** Leaves the result on the stack. */
    void finish() {
        shiftAndAdd(3);
        shiftAndMix(11);
        shiftAndAdd(15);
        out.get(hash);
    }

    private void mixWord() {
        out.get(hash).numeric(Numeric.I32_ADD).set(hash);
        shiftAndAdd(10);
        shiftAndMix(6);
    }

    private void shiftAndAdd(int count) {
        out.get(hash)
                .get(hash)
                .constant(count)
                .numeric(Numeric.I32_SHL)
                .numeric(Numeric.I32_ADD)
                .set(hash);
    }

    private void shiftAndMix(int count) {
        out.get(hash)
                .get(hash)
                .constant(count)
                .numeric(Numeric.I32_SHR_U)
                .numeric(Numeric.I32_XOR)
                .set(hash);
    }
}
