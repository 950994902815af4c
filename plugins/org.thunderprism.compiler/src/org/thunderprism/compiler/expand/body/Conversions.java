package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Aggregate;
import org.thunderprism.compiler.expand.value.Blocks;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.lang.thunderDsl.CastMode;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.type.IntegerType;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Gives operands the types and the shapes that their users need. */
final class Conversions {

    private final TypeComputer types;
    private final Problems problems;

    Conversions(TypeComputer types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** The type of a scalar; a compile-time integer without one takes the smallest of u32, i32, u64 and i64 that holds it. */
    ValueType type(Scalar scalar, Site site, EObject syntax) {
        return switch (scalar) {
            case Known known -> known.type();
            case Computed computed -> computed.type();
            case Untyped untyped -> defaultType(untyped.value(), site, syntax);
        };
    }

    private ValueType defaultType(BigInteger value, Site site, EObject syntax) {
        for (int width : new int[] {32, 64}) {
            for (ValueType type : List.of(ValueType.unsigned(width), ValueType.signed(width))) {
                if (type.holds(value)) {
                    return type;
                }
            }
        }
        throw outOfRange(value, value.signum() < 0 ? ValueType.signed(64) : Types.LONG, site, syntax);
    }

    /** What an assignment does by itself: widens, and gives compile-time integers their type. */
    Scalar widen(Scalar scalar, ValueType type, Site site, EObject syntax) {
        return switch (scalar) {
            case Untyped untyped -> known(untyped.value(), type, site, syntax);
            case Known known when known.type().equals(type) -> known;
            case Known known when Types.holds(type, known.type()) -> new Known(type, known.bits());
            case Computed computed when computed.type().equals(type) -> computed;
            case Computed computed
            when Types.holds(type, computed.type()) -> emit(Opcode.WRAP, type, computed, site, syntax);
            case Known known -> throw problems.refuse(ExpandCode.TYPES, site.origin(syntax), known.type(), type);
            case Computed computed ->
                throw problems.refuse(ExpandCode.TYPES, site.origin(syntax), computed.type(), type);
        };
    }

    /** The same for a value of any shape. */
    Operand widen(Operand operand, ValueType type, Site site, EObject syntax) {
        if (operand instanceof Scalar scalar && type.isScalar()) {
            return widen(scalar, type, site, syntax);
        }
        if (operand instanceof Aggregate aggregate && aggregate.type().equals(type)) {
            return aggregate;
        }
        if (operand instanceof Scalar || operand instanceof Blocks || type.isScalar() || type.blocks() > 0) {
            throw problems.refuse(ExpandCode.TYPES, site.origin(syntax), describe(operand), type);
        }
        Elements elements = elements(operand, site, syntax);
        if (elements.length() != type.length()) {
            throw problems.refuse(
                    ExpandCode.LENGTH, site.origin(syntax), "The vector", elements.length(), type.length());
        }
        List<Scalar> widened = new ArrayList<>(elements.length());
        boolean same = true;
        for (Scalar scalar : elements.scalars()) {
            Scalar element = widen(scalar, type.element(), site, syntax);
            same &= element == scalar;
            widened.add(element);
        }
        return same ? elements : new Elements(widened);
    }

    /** What {@code as} and {@code sat} do to one integer. */
    Scalar cast(Scalar scalar, ValueType type, CastMode mode, Site site, EObject syntax) {
        Opcode opcode = mode == CastMode.WRAP ? Opcode.WRAP : Opcode.SATURATE;
        return switch (scalar) {
            case Untyped untyped -> new Known(type, cast(untyped.value(), type, mode));
            case Known known -> new Known(type, Arithmetic.unary(opcode, type, known.type(), known.bits()));
            case Computed computed when computed.type().equals(type) -> computed;
            case Computed computed -> emit(opcode, type, computed, site, syntax);
        };
    }

    private static long cast(BigInteger value, ValueType type, CastMode mode) {
        if (mode == CastMode.WRAP) {
            return type.canonical(value.longValue());
        }
        return value.max(Types.minimum(type)).min(Types.maximum(type)).longValue();
    }

    /** What {@code as} and {@code sat} do to a value of any shape: a vector keeps its shape. */
    Operand cast(Operand operand, ValueType type, CastMode mode, Site site, EObject syntax) {
        if (operand instanceof Scalar scalar) {
            return cast(scalar, type, mode, site, syntax);
        }
        if (operand instanceof Blocks blocks) {
            return new Blocks(cast(blocks.vector(), type, mode, site, syntax), blocks.size(), blocks.stride());
        }
        if (operand instanceof Aggregate aggregate && aggregate.type().element().equals(type)) {
            return aggregate;
        }
        Elements elements = elements(operand, site, syntax);
        List<Scalar> cast = new ArrayList<>(elements.length());
        for (Scalar scalar : elements.scalars()) {
            cast.add(cast(scalar, type, mode, site, syntax));
        }
        return new Elements(cast);
    }

    /** A value that instructions can refer to. */
    Value value(Scalar scalar, Site site, EObject syntax) {
        return switch (scalar) {
            case Computed computed -> computed.value();
            case Known known -> site.code().constant(known.type(), known.bits(), site.origin(syntax));
            case Untyped untyped -> value(widen(untyped, type(untyped, site, syntax), site, syntax), site, syntax);
        };
    }

    /** A value of a given type that instructions can refer to. */
    Value value(Scalar scalar, ValueType type, Site site, EObject syntax) {
        return value(widen(scalar, type, site, syntax), site, syntax);
    }

    /** The same for a value of any shape. */
    Value value(Operand operand, Site site, EObject syntax) {
        return switch (operand) {
            case Scalar scalar -> value(scalar, site, syntax);
            case Aggregate aggregate -> aggregate.value();
            case Elements elements when elements.packed() != null -> elements.packed();
            case Elements elements -> pack(elements, site, syntax);
            case Blocks blocks when blocks.cut() != null -> blocks.cut();
            case Blocks blocks -> {
                Value vector = value(blocks.vector(), site, syntax);
                yield site.code().emit(site.origin(syntax)).partition(vector, blocks.size(), blocks.stride());
            }
        };
    }

    private Value pack(Elements elements, Site site, EObject syntax) {
        ValueType type = commonType(elements.scalars(), site, syntax);
        List<Value> values = new ArrayList<>(elements.length());
        for (Scalar scalar : elements.scalars()) {
            values.add(value(scalar, type, site, syntax));
        }
        return site.code().emit(site.origin(syntax)).pack(values);
    }

    /** The same scalars in one type, which holds all of them; untyped ones stay so when there are no others. */
    Elements alike(List<Scalar> scalars, Site site, EObject syntax) {
        if (scalars.stream().allMatch(Untyped.class::isInstance)) {
            return new Elements(scalars);
        }
        ValueType type = commonType(scalars, site, syntax);
        return new Elements(scalars.stream()
                .map(scalar -> widen(scalar, type, site, syntax))
                .toList());
    }

    /** The type that all of these scalars can have; compile-time integers without a type take that of the others. */
    ValueType commonType(List<Scalar> scalars, Site site, EObject syntax) {
        ValueType type = null;
        for (Scalar scalar : scalars) {
            if (!(scalar instanceof Untyped)) {
                ValueType next = type(scalar, site, syntax);
                type = type == null ? next : common(type, next, site, syntax);
            }
        }
        if (type != null) {
            return type;
        }
        BigInteger lowest = null;
        BigInteger highest = null;
        for (Scalar scalar : scalars) {
            BigInteger value = ((Untyped) scalar).value();
            lowest = lowest == null ? value : lowest.min(value);
            highest = highest == null ? value : highest.max(value);
        }
        Optional<ValueType> everyRound = typeInEveryRound(syntax);
        if (everyRound.isPresent()
                && everyRound.get().holds(lowest)
                && everyRound.get().holds(highest)) {
            return everyRound.get();
        }
        ValueType forHighest = defaultType(highest, site, syntax);
        if (forHighest.holds(lowest)) {
            return forHighest;
        }
        ValueType signed = ValueType.signed(32);
        return signed.holds(lowest) && signed.holds(highest) ? signed : ValueType.signed(64);
    }

    /** The type of an integer, or of a vector's elements, as the language gives it: the values at hand are those of one round only. */
    private Optional<ValueType> typeInEveryRound(EObject syntax) {
        return syntax instanceof Expression expression
                        && TypeRules.element(TypeRules.concrete(types.type(expression))) instanceof IntegerType integer
                ? Optional.of(integer.valueType())
                : Optional.empty();
    }

    /** The one of two types that holds all values of the other. */
    ValueType common(ValueType left, ValueType right, Site site, EObject syntax) {
        return Types.common(left, right)
                .orElseThrow(() -> problems.refuse(ExpandCode.TYPES, site.origin(syntax), right, left));
    }

    /** The elements of a vector, one by one. */
    Elements elements(Operand operand, Site site, EObject syntax) {
        if (operand instanceof Elements elements) {
            return elements;
        }
        if (operand instanceof Aggregate aggregate && aggregate.type().blocks() == 0) {
            List<Scalar> scalars = new ArrayList<>(aggregate.type().length());
            for (int index = 0; index < aggregate.type().length(); index++) {
                scalars.add(element(aggregate, index, site, syntax));
            }
            return new Elements(scalars, aggregate.value());
        }
        throw problems.refuse(ExpandCode.TYPES, site.origin(syntax), describe(operand), "a vector");
    }

    /** One element of a vector that was computed as a whole. */
    Computed element(Aggregate aggregate, int index, Site site, EObject syntax) {
        return new Computed(site.code().emit(site.origin(syntax)).extract(aggregate.value(), index));
    }

    /** A value that has to be one integer. */
    Scalar scalar(Operand operand, Site site, EObject syntax) {
        if (operand instanceof Scalar scalar) {
            return scalar;
        }
        throw problems.refuse(ExpandCode.TYPES, site.origin(syntax), describe(operand), "a single integer");
    }

    /**
     * A value that has to be known at compile time.
     *
     * @param what what the value is for, as a message begins with it
     */
    BigInteger constant(Operand operand, String what, Site site, EObject syntax) {
        return switch (scalar(operand, site, syntax)) {
            case Untyped untyped -> untyped.value();
            case Known known -> known.value();
            case Computed computed -> throw problems.refuse(ExpandCode.NOT_CONSTANT, site.origin(syntax), what);
        };
    }

    /** An integer that has to be unsigned; a compile-time one becomes so. */
    Scalar unsigned(Scalar scalar, Site site, EObject syntax) {
        ValueType type = type(scalar, site, syntax);
        return widen(scalar, type.signed() ? Types.LONG : type, site, syntax);
    }

    /**
     * A size that has to be known at compile time.
     *
     * @return 1 or more
     */
    int size(Operand operand, String what, int maximum, Site site, EObject syntax) {
        BigInteger size = constant(operand, what, site, syntax);
        if (size.signum() <= 0 || size.compareTo(BigInteger.valueOf(maximum)) > 0) {
            throw problems.refuse(ExpandCode.SIZE, site.origin(syntax), what, size, maximum);
        }
        return size.intValueExact();
    }

    /** Elements of a vector. */
    int length(Operand operand, Site site, EObject syntax) {
        return operand instanceof Aggregate aggregate && aggregate.type().blocks() == 0
                ? aggregate.type().length()
                : elements(operand, site, syntax).length();
    }

    private Known known(BigInteger value, ValueType type, Site site, EObject syntax) {
        if (!type.holds(value)) {
            throw outOfRange(value, type, site, syntax);
        }
        return new Known(type, value.longValue());
    }

    private RuntimeException outOfRange(BigInteger value, ValueType type, Site site, EObject syntax) {
        return problems.refuse(
                ExpandCode.CONSTANT_RANGE, site.origin(syntax), value, type, Types.minimum(type), Types.maximum(type));
    }

    private static Computed emit(Opcode opcode, ValueType type, Computed operand, Site site, EObject syntax) {
        return new Computed(site.code().emit(site.origin(syntax)).operation(opcode, type, operand.value()));
    }

    private static String describe(Operand operand) {
        return switch (operand) {
            case Untyped untyped -> untyped.value().toString();
            case Known known -> known.type().toString();
            case Computed computed -> computed.type().toString();
            case Elements elements -> "A vector of " + elements.length() + " elements";
            case Blocks blocks -> "Blocks of " + blocks.size() + " elements";
            case Aggregate aggregate -> aggregate.type().toString();
        };
    }
}
