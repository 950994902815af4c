package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Meter;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.compiler.semantics.OperationTypes;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Operators: computed now where all operands are known, else an instruction. Vectors are taken element by element. */
final class Operations {

    private final Conversions conversions;
    private final Problems problems;
    private final Meter meter;
    private final ExactArithmetic exact;
    private final Limits limits;

    Operations(Conversions conversions, Problems problems, Meter meter, Limits limits) {
        this.conversions = conversions;
        this.problems = problems;
        this.meter = meter;
        this.limits = limits;
        this.exact = new ExactArithmetic(limits.constantBits());
    }

    /** An operator with two operands of any shape. */
    Operand binary(Opcode opcode, Operand left, Operand right, Site site, EObject syntax) {
        if (left instanceof Scalar first && right instanceof Scalar second) {
            return binary(opcode, first, second, site, syntax);
        }
        return elementWise(left, right, site, syntax, (first, second) -> binary(opcode, first, second, site, syntax));
    }

    /** An operator with two integers. */
    Scalar binary(Opcode opcode, Scalar left, Scalar right, Site site, EObject syntax) {
        if (opcode == Opcode.SHIFT_LEFT || opcode == Opcode.SHIFT_RIGHT) {
            return shift(opcode, left, right, site, syntax);
        }
        if (left instanceof Untyped first && right instanceof Untyped second) {
            return exact(opcode, first.value(), second.value(), site, syntax);
        }
        ValueType type = conversions.commonType(List.of(left, right), site, syntax);
        Scalar first = conversions.widen(left, type, site, syntax);
        Scalar second = conversions.widen(right, type, site, syntax);
        if (first instanceof Known known && second instanceof Known other) {
            ValueType result = OperationTypes.isComparison(opcode) ? ValueType.BOOLEAN : type;
            return new Known(result, Arithmetic.binary(opcode, type, known.bits(), other.bits()));
        }
        return emit(opcode, first, second, site, syntax);
    }

    private Scalar exact(Opcode opcode, BigInteger left, BigInteger right, Site site, EObject syntax) {
        if (OperationTypes.isComparison(opcode)) {
            return Known.truth(ExactArithmetic.compare(opcode, left, right));
        }
        return new Untyped(exact.apply(opcode, left, right).orElseThrow(() -> tooLarge(site, syntax)));
    }

    private RuntimeException tooLarge(Site site, EObject syntax) {
        String bound = "2^" + limits.constantBits();
        return problems.refuse(
                ExpandCode.CONSTANT_RANGE,
                site.origin(syntax),
                "A result",
                "a compile-time integer",
                "-" + bound,
                bound);
    }

    private Scalar shift(Opcode opcode, Scalar left, Scalar right, Site site, EObject syntax) {
        Scalar count = shiftCount(right, site, syntax);
        if (left instanceof Untyped base && count instanceof Known known) {
            return exact(opcode, base.value(), known.value(), site, syntax);
        }
        ValueType type = conversions.type(left, site, syntax);
        Scalar shifted = conversions.widen(left, type, site, syntax);
        if (shifted instanceof Known base && count instanceof Known known) {
            return new Known(type, Arithmetic.binary(opcode, type, base.bits(), known.bits()));
        }
        return emit(opcode, shifted, count, site, syntax);
    }

    /** Counts are unsigned; a known one takes the smallest type that holds it. */
    private Scalar shiftCount(Scalar count, Site site, EObject syntax) {
        if (count instanceof Computed computed) {
            if (computed.type().signed()) {
                throw problems.refuse(
                        ExpandCode.TYPES, site.origin(syntax), computed.type(), "a shift count, which is unsigned,");
            }
            return computed;
        }
        BigInteger value = conversions.constant(count, "A shift count", site, syntax);
        return conversions.widen(
                new Untyped(value), value.bitLength() <= 8 ? ValueType.unsigned(8) : Types.LONG, site, syntax);
    }

    /** {@code -x}, {@code !x}, {@code ~x} and the absolute value, for any shape. */
    Operand unary(Opcode opcode, Operand operand, Site site, EObject syntax) {
        if (operand instanceof Scalar scalar) {
            return unary(opcode, scalar, site, syntax);
        }
        Elements elements = conversions.elements(operand, site, syntax);
        meter.rounds("element-wise operation", BigInteger.valueOf(elements.length()), site.origin(syntax));
        return new Elements(elements.scalars().stream()
                .map(scalar -> unary(opcode, scalar, site, syntax))
                .toList());
    }

    private Scalar unary(Opcode opcode, Scalar operand, Site site, EObject syntax) {
        return switch (operand) {
            case Untyped untyped ->
                new Untyped(
                        switch (opcode) {
                            case NEGATE -> untyped.value().negate();
                            case NOT -> untyped.value().not();
                            case ABSOLUTE -> untyped.value().abs();
                            default -> throw new IllegalArgumentException(opcode + " does not take one operand");
                        });
            case Known known ->
                new Known(known.type(), Arithmetic.unary(opcode, known.type(), known.type(), known.bits()));
            case Computed computed ->
                new Computed(
                        site.code().emit(site.origin(syntax)).operation(opcode, computed.type(), computed.value()));
        };
    }

    /** {@code condition ? then : otherwise} for a condition that is computed at run time. */
    Operand select(Computed condition, Operand then, Operand otherwise, Site site, EObject syntax) {
        if (then instanceof Scalar first && otherwise instanceof Scalar second) {
            return choose(condition, first, second, site, syntax);
        }
        return elementWise(
                then, otherwise, site, syntax, (first, second) -> choose(condition, first, second, site, syntax));
    }

    /** The same for integers. */
    Scalar choose(Scalar condition, Scalar then, Scalar otherwise, Site site, EObject syntax) {
        if (condition instanceof Known known) {
            return known.isTrue() ? then : otherwise;
        }
        ValueType type = conversions.commonType(List.of(then, otherwise), site, syntax);
        Value test = conversions.value(condition, ValueType.BOOLEAN, site, syntax);
        Value first = conversions.value(then, type, site, syntax);
        Value second = conversions.value(otherwise, type, site, syntax);
        return new Computed(site.code().emit(site.origin(syntax)).operation(Opcode.SELECT, test, first, second));
    }

    private Computed emit(Opcode opcode, Scalar left, Scalar right, Site site, EObject syntax) {
        Value first = conversions.value(left, site, syntax);
        Value second = conversions.value(right, site, syntax);
        return new Computed(site.code().emit(site.origin(syntax)).operation(opcode, first, second));
    }

    private Elements elementWise(
            Operand left, Operand right, Site site, EObject syntax, BinaryOperator<Scalar> operator) {
        List<Scalar> lefts = scalars(left, site, syntax);
        List<Scalar> rights = scalars(right, site, syntax);
        int length = left instanceof Scalar ? rights.size() : lefts.size();
        if (!(right instanceof Scalar) && rights.size() != length) {
            throw problems.refuse(ExpandCode.LENGTH, site.origin(syntax), "The second vector", rights.size(), length);
        }
        meter.rounds("element-wise operation", BigInteger.valueOf(length), site.origin(syntax));
        List<Scalar> results = new ArrayList<>(length);
        for (int index = 0; index < length; index++) {
            results.add(operator.apply(
                    lefts.get(left instanceof Scalar ? 0 : index), rights.get(right instanceof Scalar ? 0 : index)));
        }
        return new Elements(results);
    }

    private List<Scalar> scalars(Operand operand, Site site, EObject syntax) {
        return operand instanceof Scalar scalar
                ? List.of(scalar)
                : conversions.elements(operand, site, syntax).scalars();
    }
}
