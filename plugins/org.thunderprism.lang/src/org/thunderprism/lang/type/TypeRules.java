package org.thunderprism.lang.type;

import java.util.Optional;
import org.thunderprism.model.type.ValueType;

/** How types relate. These rules look at types alone, at no syntax. */
public final class TypeRules {

    private TypeRules() {}

    /** The type that holds all values of both, if one of them does. */
    public static Optional<Type> common(Type left, Type right) {
        if (left.isUnknown() || right.isUnknown()) {
            return Optional.of(UnknownType.UNKNOWN);
        }
        if (left instanceof CompileTimeInteger first && right instanceof CompileTimeInteger second) {
            return Optional.of(first.hull(second));
        }
        if (left instanceof VectorType first && right instanceof VectorType second) {
            return first.matches(second.length())
                    ? common(first.element(), second.element())
                            .map(element -> new VectorType(element, Math.max(first.length(), second.length())))
                    : Optional.empty();
        }
        if (isAssignable(left, right)) {
            return Optional.of(left);
        }
        return isAssignable(right, left) ? Optional.of(right) : Optional.empty();
    }

    /** Whether a value of one type can be given to a place of another without saying so: nothing is lost. */
    public static boolean isAssignable(Type target, Type value) {
        if (target.isUnknown() || value.isUnknown()) {
            return true;
        }
        return switch (target) {
            case IntegerType integer ->
                switch (value) {
                    case IntegerType other -> integer.holds(other);
                    case CompileTimeInteger known -> known.fits(integer);
                    default -> false;
                };
            case TimeType time ->
                value instanceof TimeType || value instanceof CompileTimeInteger known && known.fits(IntegerType.U64);
            case VectorType vector ->
                value instanceof VectorType other
                        && vector.matches(other.length())
                        && isAssignable(vector.element(), other.element());
            case BlocksType blocks ->
                value instanceof BlocksType other
                        && blocks.blocks() == other.blocks()
                        && blocks.length() == other.length()
                        && isAssignable(blocks.element(), other.element());
            case CompileTimeInteger known -> value instanceof CompileTimeInteger;
            case EnumType enumeration ->
                value instanceof EnumType other && enumeration.declaration() == other.declaration();
            case BooleanType truth -> value instanceof BooleanType;
            case UnknownType unknown -> true;
        };
    }

    /** Whether {@code as} and {@code sat} convert between these; a vector is converted element by element. */
    public static boolean isCastable(Type target, Type value) {
        if (target.isUnknown() || value.isUnknown()) {
            return true;
        }
        if (value instanceof VectorType vector) {
            return isCastable(target, vector.element());
        }
        if (value instanceof BlocksType blocks) {
            return isCastable(target, blocks.element());
        }
        return switch (target) {
            case IntegerType integer -> true;
            case TimeType time -> !(value instanceof BooleanType || value instanceof EnumType);
            case EnumType enumeration -> !(value instanceof BooleanType || value instanceof TimeType);
            case BooleanType truth -> value instanceof BooleanType;
            default -> false;
        };
    }

    /** The type that a conversion gives: the target, in the shape of the value. */
    public static Type cast(Type target, Type value) {
        return switch (value) {
            case VectorType vector -> new VectorType(target, vector.length());
            case BlocksType blocks -> new BlocksType(target, blocks.blocks(), blocks.length());
            default -> target;
        };
    }

    /** The type that a run-time value has: compile-time integers take their default type. */
    public static Type concrete(Type type) {
        return switch (type) {
            case CompileTimeInteger known -> known.defaultType();
            case VectorType vector -> new VectorType(concrete(vector.element()), vector.length());
            default -> type;
        };
    }

    /** The type without its shape. */
    public static Type element(Type type) {
        return switch (type) {
            case VectorType vector -> vector.element();
            case BlocksType blocks -> blocks.element();
            default -> type;
        };
    }

    public static boolean isScalar(Type type) {
        return !(type instanceof VectorType || type instanceof BlocksType);
    }

    /** Integers with or without a type. */
    public static boolean isInteger(Type type) {
        return type instanceof IntegerType || type instanceof CompileTimeInteger;
    }

    /** Integers and times: what can be added and compared by size. */
    public static boolean isNumeric(Type type) {
        return isInteger(type) || type instanceof TimeType;
    }

    /** Whether every value of one scalar IR type is one of another. */
    public static boolean holds(ValueType wide, ValueType narrow) {
        return new IntegerType(wide.signed(), wide.width()).holds(new IntegerType(narrow.signed(), narrow.width()));
    }
}
