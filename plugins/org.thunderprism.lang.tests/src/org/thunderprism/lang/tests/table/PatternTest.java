package org.thunderprism.lang.tests.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.table.Pattern;
import org.thunderprism.lang.table.Pattern.Encoded;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.type.ValueType;

/** Patterns of table entries in the IR's form. */
class PatternTest {

    private static final ValueType BYTE = ValueType.unsigned(8);

    private static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }

    private static Optional<Encoded> encode(Pattern pattern, MatchKind match, ValueType type) {
        return pattern.encode(match, type);
    }

    @Test
    void exactKeysTakeValues() {
        assertThat(encode(new Pattern.Single(number(200)), MatchKind.EXACT, BYTE))
                .contains(new Encoded(200, 0));
        assertThat(encode(new Pattern.Single(number(256)), MatchKind.EXACT, BYTE))
                .isEmpty();
        assertThat(encode(new Pattern.Any(), MatchKind.EXACT, BYTE)).isEmpty();
    }

    @Test
    void rangesTakeBothEnds() {
        assertThat(encode(new Pattern.Interval(number(3), number(9)), MatchKind.RANGE, BYTE))
                .contains(new Encoded(3, 9));
        assertThat(encode(new Pattern.Single(number(3)), MatchKind.RANGE, BYTE)).contains(new Encoded(3, 3));
        assertThat(encode(new Pattern.Any(), MatchKind.RANGE, ValueType.signed(8)))
                .contains(new Encoded(-128, 127));
        assertThat(encode(new Pattern.Interval(number(9), number(3)), MatchKind.RANGE, BYTE))
                .isEmpty();
    }

    @Test
    void masksKeepTheBitsThatCount() {
        assertThat(encode(new Pattern.Masked(number(0xff), number(0x0f)), MatchKind.TERNARY, BYTE))
                .contains(new Encoded(0x0f, 0x0f));
        assertThat(encode(new Pattern.Single(number(5)), MatchKind.TERNARY, BYTE))
                .contains(new Encoded(5, 0xff));
        assertThat(encode(new Pattern.Any(), MatchKind.TERNARY, BYTE)).contains(new Encoded(0, 0));
        assertThat(encode(new Pattern.Prefix(number(0xab), 4), MatchKind.TERNARY, BYTE))
                .contains(new Encoded(0xa0, 0xf0));
        assertThat(encode(new Pattern.Masked(number(1), number(0x100)), MatchKind.TERNARY, BYTE))
                .isEmpty();
        assertThat(encode(new Pattern.Masked(number(-1), number(0xf0)), MatchKind.TERNARY, ValueType.signed(8)))
                .contains(new Encoded(-16, -16));
    }

    @Test
    void prefixesLoseTheBitsBehindThem() {
        ValueType address = ValueType.unsigned(32);
        assertThat(encode(new Pattern.Prefix(number(0x0a010203), 16), MatchKind.LPM, address))
                .contains(new Encoded(0x0a010000, 16));
        assertThat(encode(new Pattern.Prefix(number(0x0a010203), 0), MatchKind.LPM, address))
                .contains(new Encoded(0, 0));
        assertThat(encode(new Pattern.Single(number(7)), MatchKind.LPM, address))
                .contains(new Encoded(7, 32));
        assertThat(encode(new Pattern.Prefix(number(7), 33), MatchKind.LPM, address))
                .isEmpty();
    }
}
