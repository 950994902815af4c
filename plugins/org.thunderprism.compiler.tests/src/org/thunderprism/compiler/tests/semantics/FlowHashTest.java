package org.thunderprism.compiler.tests.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.compiler.semantics.FlowHash;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

class FlowHashTest {

    private static final ValueType U32 = ValueType.unsigned(32);
    private static final ValueType U64 = ValueType.unsigned(64);
    private static final ValueType I16 = ValueType.signed(16);

    @Test
    void nothingHashesToAFunctionOfTheSeed() {
        assertThat(FlowHash.of(0, List.of())).isZero();
    }

    @Test
    void oneWordFollowsTheDefinitionStepByStep() {
        long modulus = 1L << 32;
        long h = 1;
        h = (h + (h << 10)) % modulus;
        h = h ^ (h >>> 6);
        h = (h + (h << 3)) % modulus;
        h = h ^ (h >>> 11);
        h = (h + (h << 15)) % modulus;
        assertThat(FlowHash.of(0, List.of(U32), 1)).isEqualTo(h).isPositive();
    }

    @Test
    void knownHashesStayAsTheyAre() {
        ValueType u8 = ValueType.unsigned(8);
        ValueType u16 = ValueType.unsigned(16);
        assertThat(FlowHash.of(0, List.of(U32, U32, u8, u16, u16), 0xC0A8_0001L, 0x0A00_0001L, 6, 443, 51_234))
                .isEqualTo(407_678_185);
        assertThat(FlowHash.of(0, List.of(ValueType.signed(8), U32, U64), -1, 0x0A00_0001L, Long.MIN_VALUE))
                .isEqualTo(1_476_614_691);
    }

    @Test
    void theSeedIsWhereTheHashStarts() {
        assertThat(FlowHash.of(5, List.of(U32), 2)).isEqualTo(FlowHash.of(0, List.of(U32), 7));
    }

    @Property
    void aWideValueIsItsLowWordThenItsHighWord(@ForAll long value) {
        assertThat(FlowHash.of(0, List.of(U64), value))
                .isEqualTo(FlowHash.of(0, List.of(U32, U32), value & 0xFFFF_FFFFL, value >>> 32));
    }

    @Property
    void aSignedValueCountsWithTheBitsOfItsWidth(@ForAll short value) {
        assertThat(FlowHash.of(0, List.of(I16), value))
                .isEqualTo(FlowHash.of(0, List.of(ValueType.unsigned(16)), value & 0xFFFF));
    }

    @Property
    void theOperationIsTheHashWithItsFirstOperandAsSeed(@ForAll int seed, @ForAll long value) {
        long unsigned = Integer.toUnsignedLong(seed);
        assertThat(Arithmetic.apply(Opcode.HASH, U32, List.of(U32, U64), unsigned, value))
                .isEqualTo(FlowHash.of(unsigned, List.of(U64), value))
                .isBetween(0L, 0xFFFF_FFFFL);
    }
}
