package org.thunderprism.lang.type;

import java.util.Optional;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.Cast;
import org.thunderprism.lang.thunderDsl.Conditional;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Parenthesized;
import org.thunderprism.lang.thunderDsl.Unary;
import org.thunderprism.lang.thunderDsl.UnaryOperator;
import org.thunderprism.lang.thunderDsl.VectorLiteral;

/** The types of operators, conversions and conditionals. */
final class OperatorTypes {

    private final TypeComputer types;

    OperatorTypes(TypeComputer types) {
        this.types = types;
    }

    Typing binary(Binary binary) {
        Type left = types.type(binary.getLeft());
        Type right = types.type(binary.getRight());
        if (left.isUnknown() || right.isUnknown() || binary.getOperator() == null) {
            return Typing.unknown();
        }
        return switch (binary.getOperator()) {
            case OR, AND -> logical(binary, left, right);
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> comparison(binary, left, right);
            case SHIFT_LEFT, SHIFT_RIGHT -> shift(binary, left, right);
            case BIT_AND, BIT_OR, BIT_XOR -> bitwise(binary, left, right);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic(binary, left, right);
        };
    }

    private static Typing logical(Binary binary, Type left, Type right) {
        TypeProblem problem = Assignability.problem(BooleanType.BOOL, left, binary.getLeft());
        if (problem == null) {
            problem = Assignability.problem(BooleanType.BOOL, right, binary.getRight());
        }
        return Typing.of(BooleanType.BOOL).unless(problem);
    }

    private static Typing comparison(Binary binary, Type left, Type right) {
        boolean ordered = switch (binary.getOperator()) {
            case EQUAL, NOT_EQUAL -> false;
            default -> true;
        };
        if (!TypeRules.isScalar(left) || !TypeRules.isScalar(right)) {
            return undefined(binary, left, right, "compare element by element, as in all(i in 0 ..< n) a[i] == b[i]");
        }
        if (ordered && !(TypeRules.isNumeric(left) && TypeRules.isNumeric(right))) {
            return undefined(binary, left, right, "only integers and times have an order");
        }
        return TypeRules.common(left, right).isPresent()
                ? Typing.of(BooleanType.BOOL)
                : new Typing(BooleanType.BOOL, noCommonType(binary, left, right));
    }

    private static Typing shift(Binary binary, Type left, Type right) {
        boolean unsigned = right instanceof IntegerType count && !count.signed()
                || right instanceof CompileTimeInteger known && known.low().signum() >= 0;
        if (!unsigned && TypeRules.isInteger(right)) {
            return Typing.wrong(
                    TypeCode.OPERATOR,
                    binary.getRight(),
                    binary.getOperator().getLiteral(),
                    "a count of type " + right,
                    "the count must be unsigned");
        }
        if (!unsigned || !TypeRules.isInteger(TypeRules.element(left))) {
            return undefined(binary, left, right, "integers are shifted by an unsigned count");
        }
        if (left instanceof CompileTimeInteger value && right instanceof CompileTimeInteger count) {
            return exact(binary, value, count);
        }
        return Typing.of(TypeRules.concrete(left));
    }

    private static Typing bitwise(Binary binary, Type left, Type right) {
        boolean truths = left instanceof BooleanType && right instanceof BooleanType;
        if (!truths && !(isIntegral(left) && isIntegral(right))) {
            return undefined(binary, left, right, "both sides must be integers, or both bool");
        }
        return combined(binary, left, right);
    }

    private static Typing arithmetic(Binary binary, Type left, Type right) {
        if (!isNumeric(left) || !isNumeric(right)) {
            return undefined(binary, left, right, "it takes integers, times, and vectors of these");
        }
        return combined(binary, left, right);
    }

    /** Element by element when a vector takes part; a scalar on the other side goes with every element. */
    private static Typing combined(Binary binary, Type left, Type right) {
        if (left instanceof VectorType first && right instanceof VectorType second && !first.matches(second.length())) {
            return Typing.wrong(TypeCode.LENGTHS_DIFFER, binary.getRight(), second.length(), first.length());
        }
        Type one = TypeRules.element(left);
        Type other = TypeRules.element(right);
        Typing element = one instanceof CompileTimeInteger low && other instanceof CompileTimeInteger high
                ? exact(binary, low, high)
                : Typing.of(TypeRules.common(one, other).orElse(UnknownType.UNKNOWN));
        if (element.problem() != null) {
            return element;
        }
        if (element.type().isUnknown()) {
            return Typing.wrong(noCommonType(binary, left, right));
        }
        if (left instanceof VectorType vector) {
            return Typing.of(new VectorType(element.type(), vector.length()));
        }
        return right instanceof VectorType vector
                ? Typing.of(new VectorType(element.type(), vector.length()))
                : element;
    }

    private static Typing exact(Binary binary, CompileTimeInteger left, CompileTimeInteger right) {
        Optional<CompileTimeInteger> result = IntervalArithmetic.apply(binary.getOperator(), left, right);
        return result.isPresent()
                ? Typing.of(result.get())
                : Typing.wrong(TypeCode.CONSTANT_SIZE, binary, CompileTimeInteger.MAXIMUM_BITS);
    }

    Typing unary(Unary unary) {
        Type operand = types.type(unary.getOperand());
        if (operand.isUnknown()) {
            return Typing.unknown();
        }
        if (unary.getOperator() == UnaryOperator.NOT) {
            return Typing.of(BooleanType.BOOL)
                    .unless(Assignability.problem(BooleanType.BOOL, operand, unary.getOperand()));
        }
        if (operand instanceof CompileTimeInteger known) {
            return Typing.of(
                    unary.getOperator() == UnaryOperator.NEGATE
                            ? new CompileTimeInteger(
                                    known.high().negate(), known.low().negate())
                            : new CompileTimeInteger(
                                    known.high().not(), known.low().not()));
        }
        if (isIntegral(operand)) {
            return Typing.of(operand);
        }
        return Typing.wrong(TypeCode.OPERATOR, unary, unary.getOperator().getLiteral(), operand, "it takes an integer");
    }

    /** A conversion of a vector literal converts every element by itself, so that these need not agree before. */
    Typing cast(Cast cast) {
        Type target = types.type(cast.getType());
        Expression value = cast.getValue();
        while (value instanceof Parenthesized parenthesized) {
            value = parenthesized.getValue();
        }
        if (value instanceof VectorLiteral literal && !literal.getElements().isEmpty()) {
            for (Expression element : literal.getElements()) {
                TypeProblem problem = castProblem(target, types.type(element), element);
                if (problem != null) {
                    return Typing.wrong(problem);
                }
            }
            return Typing.of(new VectorType(target, literal.getElements().size()));
        }
        Type source = types.type(cast.getValue());
        TypeProblem problem = castProblem(target, source, cast.getValue());
        if (problem != null) {
            return Typing.wrong(problem);
        }
        return target.isUnknown() || source.isUnknown() ? Typing.unknown() : Typing.of(TypeRules.cast(target, source));
    }

    private static TypeProblem castProblem(Type target, Type source, Expression place) {
        if (TypeRules.isCastable(target, source)) {
            return null;
        }
        String help = target instanceof BooleanType ? "compare it, as in: … != 0" : "convert to an integer in between";
        return new TypeProblem(TypeCode.CAST, place, source, target, help);
    }

    Typing conditional(Conditional conditional) {
        Type condition = types.type(conditional.getCondition());
        Type then = types.type(conditional.getThen());
        Type otherwise = types.type(conditional.getOtherwise());
        TypeProblem problem = Assignability.problem(BooleanType.BOOL, condition, conditional.getCondition());
        if (then.isUnknown() || otherwise.isUnknown()) {
            return Typing.unknown().unless(problem);
        }
        Optional<Type> common = TypeRules.common(then, otherwise);
        if (common.isEmpty()) {
            return Typing.wrong(
                    problem != null
                            ? problem
                            : new TypeProblem(TypeCode.NO_COMMON_TYPE, conditional, "? :", then, otherwise));
        }
        return chosen(common.get(), conditional.getCondition(), conditional).unless(problem);
    }

    /**
     * The type of one of several values, by what is chosen. A choice that is made at run time is one between values with a width.
     *
     * @param common the type that all of the values have
     */
    static Typing chosen(Type common, Expression choice, Expression whole) {
        if (CompileTime.isKnownEverywhere(choice)) {
            return Typing.of(common);
        }
        Type concrete = TypeRules.concrete(common);
        TypeProblem problem = Assignability.problem(concrete, common, whole);
        return problem == null ? Typing.of(concrete) : Typing.wrong(problem);
    }

    private static boolean isIntegral(Type type) {
        return TypeRules.isInteger(type) || type instanceof VectorType vector && TypeRules.isInteger(vector.element());
    }

    private static boolean isNumeric(Type type) {
        return TypeRules.isNumeric(type) || type instanceof VectorType vector && TypeRules.isNumeric(vector.element());
    }

    private static TypeProblem noCommonType(Binary binary, Type left, Type right) {
        if (left instanceof IntegerType integer && right instanceof CompileTimeInteger known) {
            return Assignability.outOfRange(known, integer, binary.getRight());
        }
        if (right instanceof IntegerType integer && left instanceof CompileTimeInteger known) {
            return Assignability.outOfRange(known, integer, binary.getLeft());
        }
        return new TypeProblem(
                TypeCode.NO_COMMON_TYPE, binary, binary.getOperator().getLiteral(), left, right);
    }

    private static Typing undefined(Binary binary, Type left, Type right, String help) {
        return Typing.wrong(TypeCode.OPERATOR, binary, binary.getOperator().getLiteral(), left + " and " + right, help);
    }
}
