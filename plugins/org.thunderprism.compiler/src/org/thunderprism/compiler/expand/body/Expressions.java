package org.thunderprism.compiler.expand.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.expand.plan.Place;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.lang.literal.Literals;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.BinaryOperator;
import org.thunderprism.lang.thunderDsl.BooleanLiteral;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Cast;
import org.thunderprism.lang.thunderDsl.Conditional;
import org.thunderprism.lang.thunderDsl.DurationLiteral;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.IntegerLiteral;
import org.thunderprism.lang.thunderDsl.IpAddressLiteral;
import org.thunderprism.lang.thunderDsl.MapExpression;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Parenthesized;
import org.thunderprism.lang.thunderDsl.PartitionExpression;
import org.thunderprism.lang.thunderDsl.SelfReference;
import org.thunderprism.lang.thunderDsl.SumReduceExpression;
import org.thunderprism.lang.thunderDsl.Unary;
import org.thunderprism.lang.thunderDsl.VectorLiteral;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/** Expressions of every kind. What is known is computed here; the rest becomes instructions at the site. */
final class Expressions implements Evaluator {

    private final int vertex;
    private final Nesting nesting;
    private final Names names;
    private final Places places;
    private final Vectors vectors;
    private final Operations operations;
    private final Reductions reductions;
    private final Folds folds;
    private final Calls calls;
    private final Primitives primitives;
    private final Globals globals;
    private final ExpressionTypes types;
    private final Conversions conversions;

    Expressions(
            int vertex,
            Nesting nesting,
            Names names,
            Places places,
            Vectors vectors,
            Operations operations,
            Reductions reductions,
            Folds folds,
            Calls calls,
            Primitives primitives,
            Globals globals,
            ExpressionTypes types,
            Conversions conversions) {
        this.vertex = vertex;
        this.nesting = nesting;
        this.names = names;
        this.places = places;
        this.vectors = vectors;
        this.operations = operations;
        this.reductions = reductions;
        this.folds = folds;
        this.calls = calls;
        this.primitives = primitives;
        this.globals = globals;
        this.types = types;
        this.conversions = conversions;
    }

    @Override
    public Operand evaluate(Expression expression, Site site) {
        nesting.enter(expression, site);
        try {
            return switch (expression) {
                case IntegerLiteral literal -> new Untyped(Literals.integer(literal.getValue()));
                case BooleanLiteral literal -> Known.truth(literal.isValue());
                case DurationLiteral literal ->
                    new Known(
                            Types.LONG, Literals.nanoseconds(literal.getValue()).longValue());
                case IpAddressLiteral literal ->
                    new Known(Types.WORD, Literals.address(literal.getValue()).longValue());
                case SelfReference self -> new Known(Types.VERTEX, vertex);
                case NameReference reference -> names.evaluate(reference, site);
                case Member member -> names.evaluate(member, site);
                case Parenthesized parenthesized -> evaluate(parenthesized.getValue(), site);
                case VectorLiteral literal -> vector(literal, site);
                case ElementAccess access -> element(access, site);
                case Unary unary -> unary(unary, site);
                case Binary binary -> binary(binary, site);
                case Cast cast -> cast(cast, site);
                case Conditional conditional -> conditional(conditional, site);
                case Fold fold -> folds.expand(fold, site);
                case Call call -> calls.expand(call, site);
                case PartitionExpression partition -> primitives.partition(partition, site);
                case MapExpression map -> primitives.map(map, site);
                case SumReduceExpression sum -> primitives.sumReduce(sum, site);
                default -> throw new IllegalStateException("unknown expression: " + expression);
            };
        } finally {
            nesting.leave();
        }
    }

    private Operand vector(VectorLiteral literal, Site site) {
        List<Scalar> scalars = new ArrayList<>(literal.getElements().size());
        for (Expression element : literal.getElements()) {
            scalars.add(conversions.scalar(evaluate(element, site), site, element));
        }
        return conversions.alike(scalars, site, literal);
    }

    private Operand element(ElementAccess access, Site site) {
        Optional<Place> place = Place.of(access);
        if (place.isPresent() && isMemory(place.get(), site)) {
            return places.read(place.get(), site, access);
        }
        Operand vector = evaluate(access.getVector(), site);
        Operand index = evaluate(access.getIndex(), site);
        return types.settle(access, vectors.element(vector, index, site, access), site);
    }

    private boolean isMemory(Place place, Site site) {
        return !(place instanceof Place.Variable variable) || names.isCopy(variable.declaration(), site);
    }

    private Operand unary(Unary unary, Site site) {
        Opcode opcode = switch (unary.getOperator()) {
            case NEGATE -> Opcode.NEGATE;
            case NOT, COMPLEMENT -> Opcode.NOT;
        };
        return operations.unary(opcode, evaluate(unary.getOperand(), site), site, unary);
    }

    /** Long chains of operators are trees that lean to the left: they are walked in a loop instead of down the stack. */
    private Operand binary(Binary binary, Site site) {
        Deque<Binary> chain = new ArrayDeque<>();
        Expression leftmost = binary;
        while (leftmost instanceof Binary inner) {
            chain.push(inner);
            leftmost = inner.getLeft();
        }
        Operand result = evaluate(leftmost, site);
        while (!chain.isEmpty()) {
            result = apply(chain.pop(), result, site);
        }
        return result;
    }

    private Operand apply(Binary binary, Operand left, Site site) {
        BinaryOperator operator = binary.getOperator();
        if (operator != BinaryOperator.AND && operator != BinaryOperator.OR) {
            Operand right = evaluate(binary.getRight(), site);
            return operations.binary(Opcodes.of(operator), shifted(binary, left, right, site), right, site, binary);
        }
        Opcode opcode = operator == BinaryOperator.AND ? Opcode.AND : Opcode.OR;
        Scalar first = conversions.scalar(left, site, binary.getLeft());
        // A side that decides alone keeps the other one from being looked at: it may be what the first one guards
        // against.
        if (first instanceof Known known && known.isTrue() == (opcode == Opcode.OR)) {
            return known;
        }
        Scalar second = conversions.scalar(evaluate(binary.getRight(), site), site, binary.getRight());
        return reductions.logical(opcode, first, second, site, binary);
    }

    /** What is shifted decides about the result's type; a compile-time integer shifted by a count from the run takes it here. */
    private Operand shifted(Binary binary, Operand left, Operand right, Site site) {
        boolean shifts =
                binary.getOperator() == BinaryOperator.SHIFT_LEFT || binary.getOperator() == BinaryOperator.SHIFT_RIGHT;
        return shifts && !(right instanceof Untyped) ? types.settle(binary, left, site) : left;
    }

    /** A conversion of a vector literal converts every element by itself, so that these need no common type before. */
    private Operand cast(Cast cast, Site site) {
        ValueType type = globals.type(cast.getType());
        Expression value = cast.getValue();
        while (value instanceof Parenthesized parenthesized) {
            value = parenthesized.getValue();
        }
        if (!(value instanceof VectorLiteral literal)) {
            return conversions.cast(evaluate(value, site), type, cast.getMode(), site, cast);
        }
        List<Scalar> elements = new ArrayList<>(literal.getElements().size());
        for (Expression element : literal.getElements()) {
            Scalar scalar = conversions.scalar(evaluate(element, site), site, element);
            elements.add(conversions.cast(scalar, type, cast.getMode(), site, element));
        }
        return new Elements(elements);
    }

    private Operand conditional(Conditional conditional, Site site) {
        Operand condition = evaluate(conditional.getCondition(), site);
        return switch (conversions.scalar(condition, site, conditional.getCondition())) {
            case Known known -> {
                Expression decided = known.isTrue() ? conditional.getThen() : conditional.getOtherwise();
                yield types.settle(conditional, evaluate(decided, site), site);
            }
            case Computed computed -> {
                Operand then = evaluate(conditional.getThen(), site);
                Operand otherwise = evaluate(conditional.getOtherwise(), site);
                yield types.settle(conditional, operations.select(computed, then, otherwise, site, conditional), site);
            }
            case Untyped untyped -> throw new IllegalStateException("a condition that is no truth value");
        };
    }
}
