package org.thunderprism.lang.type;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.thunderDsl.BuiltinType;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.NamedType;

/** The types that declarations write down. */
final class DeclaredTypes {

    /** Elements of the longest vector. */
    static final int MAXIMUM_LENGTH = 1 << 20;

    private static final IntegerType BIT = IntegerType.unsigned(1);

    private final TypeComputer types;
    private final Map<Enumeration, IntegerType> representations = new HashMap<>();

    DeclaredTypes(TypeComputer types) {
        this.types = types;
    }

    Typing typing(org.thunderprism.lang.thunderDsl.Type syntax) {
        return switch (syntax) {
            case NamedType named -> Typing.of(named(named.getDeclaration()));
            case org.thunderprism.lang.thunderDsl.VectorType vector -> vector(vector);
            case null, default -> Typing.unknown();
        };
    }

    private Typing vector(org.thunderprism.lang.thunderDsl.VectorType syntax) {
        Type element = types.type(syntax.getElement());
        return length(syntax.getLength(), "the length of a vector", length -> new VectorType(element, length));
    }

    /** What a length makes of something, if the length is a sensible one. */
    Typing length(Expression length, String what, IntFunction<Type> shape) {
        if (length == null || types.type(length).isUnknown()) {
            return Typing.unknown();
        }
        if (!TypeRules.isInteger(types.type(length))) {
            return Typing.wrong(TypeCode.MISMATCH, length, "an integer", types.type(length), "");
        }
        if (!CompileTime.isKnown(length)) {
            return Typing.wrong(TypeCode.NOT_CONSTANT, length, what);
        }
        Optional<BigInteger> value = types.constants().evaluate(length);
        if (value.isEmpty()) {
            return Typing.of(shape.apply(VectorType.DIFFERS));
        }
        if (value.get().signum() <= 0 || value.get().compareTo(BigInteger.valueOf(MAXIMUM_LENGTH)) > 0) {
            return Typing.wrong(TypeCode.LENGTH, length, what, 1, MAXIMUM_LENGTH, value.get());
        }
        return Typing.of(shape.apply(value.get().intValueExact()));
    }

    private Type named(EObject declaration) {
        return switch (declaration) {
            case BuiltinType builtin -> builtin(builtin.getName());
            case Enumeration enumeration -> enumeration(enumeration);
            case null, default -> UnknownType.UNKNOWN;
        };
    }

    EnumType enumeration(Enumeration enumeration) {
        return new EnumType(enumeration, representation(enumeration));
    }

    private static Type builtin(String name) {
        return switch (name) {
            case "bool" -> BooleanType.BOOL;
            case "time" -> TimeType.TIME;
            default -> new IntegerType(name.charAt(0) == 'i', Integer.parseInt(name.substring(1)));
        };
    }

    /** The declared type; without one the smallest unsigned type that holds all values. */
    private IntegerType representation(Enumeration enumeration) {
        IntegerType known = representations.get(enumeration);
        if (known == null) {
            // Values may name literals of the same enum; they do not decide about its width meanwhile.
            representations.put(enumeration, IntegerType.U64);
            known = enumeration.getType() != null && types.type(enumeration.getType()) instanceof IntegerType declared
                    ? declared
                    : smallest(enumeration);
            representations.put(enumeration, known);
        }
        return known;
    }

    private IntegerType smallest(Enumeration enumeration) {
        BigInteger next = BigInteger.ZERO;
        BigInteger highest = BigInteger.ZERO;
        for (EnumerationLiteral literal : enumeration.getLiterals()) {
            BigInteger number = literal.getValue() == null
                    ? next
                    : types.constants().evaluate(literal.getValue()).orElse(next);
            highest = highest.max(number);
            next = number.add(BigInteger.ONE);
        }
        int bits = Math.min(64, highest.bitLength());
        return bits <= 1 ? BIT : IntegerType.unsigned(bits);
    }
}
