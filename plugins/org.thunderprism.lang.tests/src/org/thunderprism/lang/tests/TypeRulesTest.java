package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.lang.type.CompileTimeInteger;
import org.thunderprism.lang.type.IntegerType;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.type.VectorType;

class TypeRulesTest {

    private static Type type(String text) {
        if (text.matches("-?\\d+(\\.\\.-?\\d+)?")) {
            String[] ends = text.split("\\.\\.");
            return CompileTimeInteger.of(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
        }
        if (text.contains("[")) {
            int bracket = text.indexOf('[');
            int length = Integer.parseInt(text.substring(bracket + 1, text.length() - 1));
            return new VectorType(type(text.substring(0, bracket)), length);
        }
        return new IntegerType(text.startsWith("i"), Integer.parseInt(text.substring(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "u8, u16, u16",
        "u8, i16, i16",
        "u8, i9, i9",
        "u8, i8, ",
        "u64, i64, ",
        "u1, i2, i2",
        "i7, i9, i9",
        "u8, 255, u8",
        "u8, 256, ",
        "u8, -1, ",
        "i8, -128, i8",
        "u8, 0..9, u8",
        "u8, 0..300, ",
        "u8[3], u16[3], u16[3]",
        "u8[3], u8[2], ",
        "u8, u8[2], "
    })
    void commonType(String left, String right, String expected) {
        assertThat(TypeRules.common(type(left), type(right)).map(Type::toString).orElse(null))
                .isEqualTo(expected);
        assertThat(TypeRules.common(type(right), type(left)).map(Type::toString).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, u32",
        "4294967295, u32",
        "4294967296, u64",
        "-1, i32",
        "-2147483649, i64",
        "-1..4294967295, i64",
        "-1..5, i32"
    })
    void defaultType(String value, String expected) {
        assertThat(((CompileTimeInteger) type(value)).defaultType()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "u8, 256, 0, 255",
        "u8, -1, 255, 0",
        "i8, 128, -128, 127",
        "i8, -129, 127, -128",
        "u64, -1, 18446744073709551615, 0",
        "i64, 9223372036854775808, -9223372036854775808, 9223372036854775807"
    })
    void wrapAndSaturate(String type, String value, String wrapped, String saturated) {
        IntegerType integer = (IntegerType) type(type);
        assertThat(integer.wrap(new BigInteger(value))).isEqualTo(new BigInteger(wrapped));
        assertThat(integer.saturate(new BigInteger(value))).isEqualTo(new BigInteger(saturated));
    }
}
