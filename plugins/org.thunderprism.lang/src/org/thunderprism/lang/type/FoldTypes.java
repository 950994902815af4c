package org.thunderprism.lang.type;

import java.math.BigInteger;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.thunderDsl.BoundedRange;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.For;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.Range;
import org.thunderprism.lang.thunderDsl.Select;
import org.thunderprism.lang.thunderDsl.VertexRange;
import org.thunderprism.model.topology.Vertex;

/** The types of folds, loop variables and ranges. */
final class FoldTypes {

    private final TypeComputer types;

    FoldTypes(TypeComputer types) {
        this.types = types;
    }

    Typing typing(Fold fold) {
        if (fold.getBody() == null) {
            return Typing.unknown();
        }
        Type body = types.type(fold.getBody());
        return switch (fold.getKind()) {
            case ANY, ALL -> truth(fold, body, BooleanType.BOOL);
            case COUNT -> truth(fold, body, IntegerType.U32);
            case ARGMIN, ARGMAX -> number(fold, body, IntegerType.U32);
            case SUM -> number(fold, body, total(body, rounds(fold.getRange())));
            case PRODUCT -> number(fold, body, power(body, rounds(fold.getRange())));
            case MIN, MAX -> number(fold, body, body);
        };
    }

    private static Typing truth(Fold fold, Type body, Type result) {
        return Typing.of(result).unless(Assignability.problem(BooleanType.BOOL, body, fold.getBody()));
    }

    private static Typing number(Fold fold, Type body, Type result) {
        if (body.isUnknown() || TypeRules.isNumeric(TypeRules.element(body))) {
            return Typing.of(result);
        }
        return Typing.wrong(TypeCode.MISMATCH, fold.getBody(), "an integer", body, "");
    }

    /** The type of a sum of so many terms; -1 when their number is not known. */
    Type total(Type term, int terms) {
        if (!(term instanceof CompileTimeInteger known)) {
            return term;
        }
        if (terms < 0) {
            return UnknownType.UNKNOWN;
        }
        BigInteger count = BigInteger.valueOf(terms);
        return new CompileTimeInteger(known.low().multiply(count), known.high().multiply(count));
    }

    /** The type of a product of so many factors; -1 when their number is not known. */
    Type power(Type factor, int factors) {
        if (!(factor instanceof CompileTimeInteger known)) {
            return factor;
        }
        BigInteger largest = known.low().abs().max(known.high().abs()).max(BigInteger.ONE);
        if (factors < 0 || (long) largest.bitLength() * factors > CompileTimeInteger.MAXIMUM_BITS) {
            return UnknownType.UNKNOWN;
        }
        BigInteger bound = largest.pow(factors);
        BigInteger low = known.low().signum() < 0 ? bound.negate() : BigInteger.ZERO;
        return known.isSingle() && known.low().signum() >= 0
                ? CompileTimeInteger.of(known.low().pow(factors))
                : new CompileTimeInteger(low, bound);
    }

    /** Every value that the variable takes in any round at any vertex. */
    Type variable(LoopVariable variable) {
        EObject loop = variable.eContainer();
        Range range = switch (loop) {
            case For statement -> statement.getRange();
            case Select select -> select.getRange();
            case Fold fold -> fold.getRange();
            default -> null;
        };
        return switch (range) {
            case VertexRange vertices ->
                CompileTimeInteger.of(0, Math.max(0, types.vertex().vertices() - 1));
            case BoundedRange bounded -> bounded(bounded);
            case null, default -> UnknownType.UNKNOWN;
        };
    }

    private Type bounded(BoundedRange range) {
        CompileTimeInteger start = bounds(range.getStart());
        CompileTimeInteger end = bounds(range.getEnd());
        CompileTimeInteger step = range.getStep() == null ? CompileTimeInteger.of(1, 1) : bounds(range.getStep());
        if (start == null || end == null || step == null) {
            return UnknownType.UNKNOWN;
        }
        BigInteger low = start.low();
        BigInteger high = start.high();
        if (step.high().signum() > 0) {
            high = high.max(end.high().subtract(BigInteger.ONE));
        }
        if (step.low().signum() < 0) {
            low = low.min(end.low().add(BigInteger.ONE));
        }
        return new CompileTimeInteger(low, high);
    }

    /** The values of a bound at all vertices; null when it is no compile-time integer. */
    private CompileTimeInteger bounds(Expression bound) {
        Type type = types.type(bound);
        if (type instanceof CompileTimeInteger known) {
            return known;
        }
        if (!(type instanceof IntegerType integer) || !CompileTime.isKnown(bound)) {
            return null;
        }
        Optional<BigInteger> value = types.constants().evaluate(bound);
        if (value.isPresent()) {
            return CompileTimeInteger.of(value.get());
        }
        CompileTimeInteger hull = null;
        for (Vertex vertex : types.vertex().topology().getVertices()) {
            Optional<BigInteger> there = new ConstantEvaluator(
                            types, new VertexContext(types.vertex().topology(), vertex))
                    .evaluate(bound);
            if (there.isEmpty()) {
                return new CompileTimeInteger(integer.minimum(), integer.maximum());
            }
            CompileTimeInteger single = CompileTimeInteger.of(there.get());
            hull = hull == null ? single : hull.hull(single);
        }
        return hull;
    }

    /** How often the loop runs; -1 when that is not known, or differs. */
    private int rounds(Range range) {
        if (!(range instanceof BoundedRange bounded)) {
            return -1;
        }
        Optional<BigInteger> start = types.constants().evaluate(bounded.getStart());
        Optional<BigInteger> end = types.constants().evaluate(bounded.getEnd());
        Optional<BigInteger> step = bounded.getStep() == null
                ? Optional.of(BigInteger.ONE)
                : types.constants().evaluate(bounded.getStep());
        if (start.isEmpty() || end.isEmpty() || step.isEmpty() || step.get().signum() == 0) {
            return -1;
        }
        BigInteger distance = end.get()
                .subtract(start.get())
                .multiply(BigInteger.valueOf(step.get().signum()));
        BigInteger rounds = distance.add(step.get().abs())
                .subtract(BigInteger.ONE)
                .divide(step.get().abs());
        return distance.signum() <= 0 ? 0 : rounds.bitLength() > 30 ? -1 : rounds.intValue();
    }
}
