package org.thunderprism.compiler.tests.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/** Every operation, at every width and both signs, against exact integers. */
class ArithmeticTest {

    private static final ValueType U64 = ValueType.unsigned(64);
    private static final ValueType I8 = ValueType.signed(8);

    record Operands(ValueType type, long left, long right) {}

    record Conversion(ValueType from, ValueType to, long value) {}

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NOT", "NEGATE", "ABSOLUTE", "SELECT", "WRAP", "SATURATE", "HASH"})
    void binaryOperationsAgreeWithExactIntegersAtEveryWidth(Opcode opcode) {
        for (ValueType type : everyType()) {
            ValueType result = resultOf(opcode, type);
            for (long left : edges(type)) {
                for (long right : edges(countType(opcode, type))) {
                    assertThat(Arithmetic.apply(opcode, result, List.of(type, countType(opcode, type)), left, right))
                            .as("%s %s %s in %s", opcode, left, right, type)
                            .isEqualTo(expected(opcode, type, countType(opcode, type), left, right));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT", "NEGATE", "ABSOLUTE"})
    void unaryOperationsAgreeWithExactIntegersAtEveryWidth(Opcode opcode) {
        for (ValueType type : everyType()) {
            for (long operand : edges(type)) {
                BigInteger x = exact(type, operand);
                BigInteger y = switch (opcode) {
                    case NOT -> x.not();
                    case NEGATE -> x.negate();
                    default -> x.abs();
                };
                assertThat(Arithmetic.apply(opcode, type, List.of(type), operand))
                        .as("%s %s in %s", opcode, operand, type)
                        .isEqualTo(wrapped(type, y));
            }
        }
    }

    @Test
    void conversionsAgreeWithExactIntegersBetweenAllPairsOfTypes() {
        for (ValueType from : everyType()) {
            for (long value : edges(from)) {
                for (ValueType to : everyType()) {
                    assertConverts(new Conversion(from, to, value));
                }
            }
        }
    }

    @Property
    void binaryOperationsAgreeWithExactIntegers(
            @ForAll("binaryOpcodes") Opcode opcode, @ForAll("operands") Operands operands) {
        ValueType type = operands.type();
        ValueType right = countType(opcode, type);
        long rightValue = right.canonical(operands.right());
        assertThat(Arithmetic.binary(opcode, type, operands.left(), rightValue))
                .isEqualTo(expected(opcode, type, right, operands.left(), rightValue));
    }

    @Property
    void conversionsAgreeWithExactIntegers(@ForAll("conversions") Conversion conversion) {
        assertConverts(conversion);
    }

    @Test
    void divisionByZeroIsZeroAndItsRemainderTheDividend() {
        assertThat(Arithmetic.binary(Opcode.DIVIDE, I8, -7, 0)).isZero();
        assertThat(Arithmetic.binary(Opcode.REMAINDER, I8, -7, 0)).isEqualTo(-7);
    }

    @Test
    void theSmallestDividedByMinusOneStaysWithoutRemainder() {
        assertThat(Arithmetic.binary(Opcode.DIVIDE, I8, -128, -1)).isEqualTo(-128);
        assertThat(Arithmetic.binary(Opcode.REMAINDER, I8, -128, -1)).isZero();
        assertThat(Arithmetic.binary(Opcode.DIVIDE, ValueType.signed(64), Long.MIN_VALUE, -1))
                .isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void unsigned64BitsAreComparedAndDividedAsUnsigned() {
        long all = -1;
        assertThat(Arithmetic.binary(Opcode.GREATER, U64, all, 1)).isOne();
        assertThat(Arithmetic.binary(Opcode.DIVIDE, U64, all, 2)).isEqualTo(Long.MAX_VALUE);
        assertThat(Arithmetic.binary(Opcode.MINIMUM, U64, all, 1)).isOne();
        assertThat(Arithmetic.unary(Opcode.SATURATE, I8, U64, all)).isEqualTo(127);
    }

    @Test
    void selectTakesTheSecondOperandWhenTheFirstIsTrue() {
        List<ValueType> types = List.of(ValueType.BOOLEAN, I8, I8);
        assertThat(Arithmetic.apply(Opcode.SELECT, I8, types, 1, -3, 5)).isEqualTo(-3);
        assertThat(Arithmetic.apply(Opcode.SELECT, I8, types, 0, -3, 5)).isEqualTo(5);
    }

    @Test
    void indicesAreInRangeAsMathematicalIntegers() {
        assertThat(Arithmetic.inRange(0, 3)).isTrue();
        assertThat(Arithmetic.inRange(2, 3)).isTrue();
        assertThat(Arithmetic.inRange(3, 3)).isFalse();
        assertThat(Arithmetic.inRange(-1, 3)).isFalse();
        assertThat(Arithmetic.inRange(Long.MIN_VALUE, 3)).isFalse();
    }

    @Test
    void anOperationWithAnotherNumberOfOperandsIsRefused() {
        assertThatThrownBy(() -> Arithmetic.unary(Opcode.ADD, I8, I8, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Arithmetic.binary(Opcode.NOT, I8, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Opcode> binaryOpcodes() {
        EnumSet<Opcode> others = EnumSet.of(
                Opcode.NOT, Opcode.NEGATE, Opcode.ABSOLUTE, Opcode.SELECT, Opcode.WRAP, Opcode.SATURATE, Opcode.HASH);
        return Arbitraries.of(EnumSet.complementOf(others));
    }

    @Provide
    Arbitrary<Operands> operands() {
        return types().flatMap(type ->
                Combinators.combine(values(type), values(type)).as((left, right) -> new Operands(type, left, right)));
    }

    @Provide
    Arbitrary<Conversion> conversions() {
        return Combinators.combine(types(), types())
                .flatAs((from, to) -> values(from).map(value -> new Conversion(from, to, value)));
    }

    private static Arbitrary<ValueType> types() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.integers().between(1, 64))
                .as((signed, width) -> new ValueType(signed, width, 0, 0));
    }

    private static Arbitrary<Long> values(ValueType type) {
        return Arbitraries.longs().map(type::canonical);
    }

    private static void assertConverts(Conversion conversion) {
        BigInteger value = exact(conversion.from(), conversion.value());
        ValueType to = conversion.to();
        BigInteger nearest = value.max(exact(to, to.minimum())).min(exact(to, to.maximum()));
        List<ValueType> types = List.of(conversion.from());
        assertThat(Arithmetic.apply(Opcode.WRAP, to, types, conversion.value()))
                .as("wrap %s", conversion)
                .isEqualTo(wrapped(to, value));
        assertThat(Arithmetic.apply(Opcode.SATURATE, to, types, conversion.value()))
                .as("saturate %s", conversion)
                .isEqualTo(wrapped(to, nearest));
    }

    private static long expected(Opcode opcode, ValueType type, ValueType rightType, long left, long right) {
        BigInteger x = exact(type, left);
        BigInteger y = exact(rightType, right);
        BigInteger zero = BigInteger.ZERO;
        int width = type.width();
        boolean over = y.compareTo(BigInteger.valueOf(width)) >= 0;
        return switch (opcode) {
            case ADD -> wrapped(type, x.add(y));
            case SUBTRACT -> wrapped(type, x.subtract(y));
            case MULTIPLY -> wrapped(type, x.multiply(y));
            case DIVIDE -> wrapped(type, y.signum() == 0 ? zero : x.divide(y));
            case REMAINDER -> wrapped(type, y.signum() == 0 ? x : x.remainder(y));
            case SHIFT_LEFT -> wrapped(type, over ? zero : x.shiftLeft(y.intValue()));
            case SHIFT_RIGHT -> wrapped(type, x.shiftRight(over ? width : y.intValue()));
            case AND -> wrapped(type, x.and(y));
            case OR -> wrapped(type, x.or(y));
            case XOR -> wrapped(type, x.xor(y));
            case EQUAL -> x.equals(y) ? 1 : 0;
            case NOT_EQUAL -> x.equals(y) ? 0 : 1;
            case LESS -> x.compareTo(y) < 0 ? 1 : 0;
            case LESS_EQUAL -> x.compareTo(y) <= 0 ? 1 : 0;
            case GREATER -> x.compareTo(y) > 0 ? 1 : 0;
            case GREATER_EQUAL -> x.compareTo(y) >= 0 ? 1 : 0;
            case MINIMUM -> wrapped(type, x.min(y));
            case MAXIMUM -> wrapped(type, x.max(y));
            default -> throw new IllegalArgumentException(opcode.toString());
        };
    }

    private static ValueType resultOf(Opcode opcode, ValueType type) {
        return switch (opcode) {
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> ValueType.BOOLEAN;
            default -> type;
        };
    }

    private static ValueType countType(Opcode opcode, ValueType type) {
        boolean shift = opcode == Opcode.SHIFT_LEFT || opcode == Opcode.SHIFT_RIGHT;
        return shift ? ValueType.unsigned(type.width()) : type;
    }

    private static List<ValueType> everyType() {
        List<ValueType> types = new ArrayList<>();
        for (int width = 1; width <= 64; width++) {
            types.add(ValueType.unsigned(width));
            types.add(ValueType.signed(width));
        }
        return types;
    }

    private static long[] edges(ValueType type) {
        long middle = type.maximum() >>> 1;
        return new long[] {
            type.minimum(),
            type.canonical(type.minimum() + 1),
            type.canonical(-1),
            0,
            type.canonical(1),
            type.canonical(2),
            type.canonical(type.width() - 1),
            type.canonical(type.width()),
            type.canonical(middle),
            type.canonical(middle + 1),
            type.canonical(0x5DEECE66DL),
            type.canonical(type.maximum() - 1),
            type.maximum()
        };
    }

    private static BigInteger exact(ValueType type, long canonical) {
        BigInteger value = BigInteger.valueOf(canonical);
        return type.signed() || canonical >= 0 ? value : value.add(BigInteger.ONE.shiftLeft(64));
    }

    private static long wrapped(ValueType type, BigInteger value) {
        BigInteger modulus = BigInteger.ONE.shiftLeft(type.width());
        BigInteger low = value.mod(modulus);
        boolean negative = type.signed() && low.testBit(type.width() - 1);
        return (negative ? low.subtract(modulus) : low).longValue();
    }
}
