package org.thunderprism.lang.type;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.builtin.Builtins;
import org.thunderprism.lang.literal.Literals;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.BooleanLiteral;
import org.thunderprism.lang.thunderDsl.BuiltinConstant;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Cast;
import org.thunderprism.lang.thunderDsl.CastMode;
import org.thunderprism.lang.thunderDsl.Conditional;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.DurationLiteral;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.IntegerLiteral;
import org.thunderprism.lang.thunderDsl.IpAddressLiteral;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Parenthesized;
import org.thunderprism.lang.thunderDsl.SelfReference;
import org.thunderprism.lang.thunderDsl.Unary;
import org.thunderprism.lang.thunderDsl.VertexValue;
import org.thunderprism.model.topology.Vertex;

/**
 * Computes integers and truth values (0 and 1) before the program runs. Typed parts wrap at their width, untyped ones are exact.
 * Folds and functions are left to the expansion.
 */
public final class ConstantEvaluator {

    /** Constants that may be defined by each other in a row. */
    private static final int LONGEST_CHAIN = 200;

    private final TypeComputer types;
    private final VertexContext vertex;
    private final Set<EObject> pending = new HashSet<>();
    private final Map<Constant, BigInteger> values = new HashMap<>();
    private final Map<Enumeration, Map<EnumerationLiteral, BigInteger>> numbers = new HashMap<>();

    ConstantEvaluator(TypeComputer types, VertexContext vertex) {
        this.types = types;
        this.vertex = vertex;
    }

    /** The value, if it is the same at every vertex this evaluator stands for, and needs no run and no expansion. */
    public Optional<BigInteger> evaluate(Expression expression) {
        return evaluate(expression, Map.of());
    }

    /** @param bindings values of loop variables and parameters */
    public Optional<BigInteger> evaluate(Expression expression, Map<? extends EObject, BigInteger> bindings) {
        return Optional.ofNullable(value(expression, bindings));
    }

    /** Null when it is not known. */
    private BigInteger value(Expression expression, Map<? extends EObject, BigInteger> bindings) {
        return switch (expression) {
            case IntegerLiteral literal -> Literals.integer(literal.getValue());
            case BooleanLiteral literal -> truth(literal.isValue());
            case DurationLiteral literal -> Literals.nanoseconds(literal.getValue());
            case IpAddressLiteral literal -> Literals.address(literal.getValue());
            case Parenthesized parenthesized -> value(parenthesized.getValue(), bindings);
            case SelfReference self -> vertex.index() < 0 ? null : BigInteger.valueOf(vertex.index());
            case NameReference name -> named(name.getTarget(), bindings);
            case Member member when member.getMember() instanceof EnumerationLiteral literal -> number(literal);
            case Unary unary -> unary(unary, bindings);
            case Binary binary -> binary(binary, bindings);
            case Cast cast -> cast(cast, bindings);
            case Conditional conditional -> conditional(conditional, bindings);
            case Call call
            when call.getCallee() instanceof BuiltinFunction function ->
                call(function.getName(), call.getArguments(), bindings);
            case null, default -> null;
        };
    }

    private BigInteger named(EObject target, Map<? extends EObject, BigInteger> bindings) {
        return switch (target) {
            case Constant constant -> constant(constant);
            case Vertex named ->
                BigInteger.valueOf(vertex.topology().getVertices().indexOf(named));
            case BuiltinConstant builtin
            when builtin.getName().equals(Builtins.VERTICES) -> BigInteger.valueOf(vertex.vertices());
            case null, default -> bindings.get(target);
        };
    }

    private BigInteger constant(Constant constant) {
        if (values.containsKey(constant)) {
            return values.get(constant);
        }
        boolean differs = vertex.vertex() == null && !constant.getVertexValues().isEmpty();
        if (differs || pending.size() >= LONGEST_CHAIN || !pending.add(constant)) {
            return null;
        }
        Expression chosen = constant.getValue();
        for (VertexValue candidate : constant.getVertexValues()) {
            if (candidate.getVertex() == vertex.vertex()) {
                chosen = candidate.getValue();
            }
        }
        BigInteger value = value(chosen, Map.of());
        pending.remove(constant);
        values.put(constant, value);
        return value;
    }

    /** Null as well for a literal that refers to itself, or to one that comes later. */
    private BigInteger number(EnumerationLiteral literal) {
        Enumeration enumeration = (Enumeration) literal.eContainer();
        Map<EnumerationLiteral, BigInteger> known = numbers.get(enumeration);
        if (known == null && pending.size() < LONGEST_CHAIN) {
            known = new HashMap<>();
            numbers.put(enumeration, known);
            pending.add(enumeration);
            number(enumeration, known);
            pending.remove(enumeration);
        }
        return known == null ? null : known.get(literal);
    }

    /** A literal without a number follows the one before it. */
    private void number(Enumeration enumeration, Map<EnumerationLiteral, BigInteger> known) {
        BigInteger next = BigInteger.ZERO;
        for (EnumerationLiteral literal : enumeration.getLiterals()) {
            BigInteger number = literal.getValue() == null ? next : value(literal.getValue(), Map.of());
            if (number == null) {
                return;
            }
            known.put(literal, number);
            next = number.add(BigInteger.ONE);
        }
    }

    private BigInteger unary(Unary unary, Map<? extends EObject, BigInteger> bindings) {
        BigInteger operand = value(unary.getOperand(), bindings);
        if (operand == null) {
            return null;
        }
        return switch (unary.getOperator()) {
            case NEGATE -> fitted(operand.negate(), types.type(unary));
            case NOT -> truth(operand.signum() == 0);
            case COMPLEMENT -> fitted(operand.not(), types.type(unary));
        };
    }

    private BigInteger binary(Binary binary, Map<? extends EObject, BigInteger> bindings) {
        BigInteger left = value(binary.getLeft(), bindings);
        BigInteger right = left == null ? null : value(binary.getRight(), bindings);
        if (right == null) {
            return null;
        }
        return switch (binary.getOperator()) {
            case OR -> truth(left.signum() != 0 || right.signum() != 0);
            case AND -> truth(left.signum() != 0 && right.signum() != 0);
            case EQUAL -> truth(left.equals(right));
            case NOT_EQUAL -> truth(!left.equals(right));
            case LESS -> truth(left.compareTo(right) < 0);
            case LESS_EQUAL -> truth(left.compareTo(right) <= 0);
            case GREATER -> truth(left.compareTo(right) > 0);
            case GREATER_EQUAL -> truth(left.compareTo(right) >= 0);
            default ->
                ExactArithmetic.apply(binary.getOperator(), left, right)
                        .map(exact -> fitted(exact, types.type(binary)))
                        .orElse(null);
        };
    }

    private BigInteger cast(Cast cast, Map<? extends EObject, BigInteger> bindings) {
        BigInteger value = value(cast.getValue(), bindings);
        if (value == null) {
            return null;
        }
        IntegerType target = switch (types.type(cast)) {
            case IntegerType integer -> integer;
            case EnumType enumeration -> enumeration.representation();
            case TimeType time -> IntegerType.U64;
            default -> null;
        };
        if (target == null) {
            return value;
        }
        return cast.getMode() == CastMode.SATURATE ? target.saturate(value) : target.wrap(value);
    }

    private BigInteger conditional(Conditional conditional, Map<? extends EObject, BigInteger> bindings) {
        BigInteger condition = value(conditional.getCondition(), bindings);
        if (condition == null) {
            return null;
        }
        return value(condition.signum() != 0 ? conditional.getThen() : conditional.getOtherwise(), bindings);
    }

    private BigInteger call(String function, List<Expression> arguments, Map<? extends EObject, BigInteger> bindings) {
        if (function.equals("length") && arguments.size() == 1) {
            return types.type(arguments.get(0)) instanceof VectorType vector && vector.length() != VectorType.DIFFERS
                    ? BigInteger.valueOf(vector.length())
                    : null;
        }
        BigInteger result = null;
        for (Expression argument : arguments) {
            BigInteger value = value(argument, bindings);
            if (value == null) {
                return null;
            }
            switch (function) {
                case "min" -> result = result == null ? value : result.min(value);
                case "max" -> result = result == null ? value : result.max(value);
                case "abs" -> result = fitted(value.abs(), types.type(argument));
                default -> {
                    return null;
                }
            }
        }
        return result;
    }

    private static BigInteger fitted(BigInteger value, Type type) {
        return switch (type) {
            case IntegerType integer -> integer.wrap(value);
            case TimeType time -> IntegerType.U64.wrap(value);
            default -> value;
        };
    }

    private static BigInteger truth(boolean value) {
        return value ? BigInteger.ONE : BigInteger.ZERO;
    }
}
