package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.lang.thunderDsl.BuiltinType;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.NamedType;
import org.thunderprism.lang.thunderDsl.Type;
import org.thunderprism.lang.thunderDsl.VectorType;
import org.thunderprism.lang.thunderDsl.VertexValue;
import org.thunderprism.model.type.ValueType;

/** What the program's declarations mean at one vertex: constants, enumerations and types. Each is evaluated once. */
final class Globals {

    private final Evaluator evaluator;
    private final Conversions conversions;
    private final Problems problems;
    private final Limits limits;
    private final String vertex;
    private final Site site;
    private final Map<Type, ValueType> types = new HashMap<>();
    private final Map<Constant, Operand> constants = new HashMap<>();
    private final Map<Enumeration, Map<EnumerationLiteral, Known>> enumerations = new HashMap<>();

    /**
     * @param vertex name of the vertex
     * @param site outside of all modules
     */
    Globals(Evaluator evaluator, Conversions conversions, Problems problems, Limits limits, String vertex, Site site) {
        this.evaluator = evaluator;
        this.conversions = conversions;
        this.problems = problems;
        this.limits = limits;
        this.vertex = vertex;
        this.site = site;
    }

    /** Outside of all modules: nothing but declarations is in scope. */
    Site site() {
        return site;
    }

    Operand constant(Constant constant) {
        Operand known = constants.get(constant);
        if (known == null) {
            Expression value = constant.getVertexValues().stream()
                    .filter(candidate -> candidate.getVertex().getName().equals(vertex))
                    .map(VertexValue::getValue)
                    .findFirst()
                    .orElse(constant.getValue());
            known = evaluator.evaluate(value, site);
            if (constant.getType() != null) {
                known = conversions.widen(known, type(constant.getType()), site, value);
            }
            constants.put(constant, known);
        }
        return known;
    }

    Known literal(EnumerationLiteral literal) {
        return literals((Enumeration) literal.eContainer()).get(literal);
    }

    /** A value of a declaration that is an integer known at compile time. */
    BigInteger integer(Expression expression, String what) {
        return conversions.constant(evaluator.evaluate(expression, site), what, site, expression);
    }

    /**
     * A size that a declaration gives.
     *
     * @return 1 or more
     */
    int size(Expression expression, String what, int maximum) {
        return conversions.size(evaluator.evaluate(expression, site), what, maximum, site, expression);
    }

    ValueType type(Type type) {
        ValueType known = types.get(type);
        if (known == null) {
            known = read(type);
            types.put(type, known);
        }
        return known;
    }

    private ValueType read(Type type) {
        return switch (type) {
            case VectorType vector ->
                type(vector.getElement()).vector(size(vector.getLength(), "A vector's length", limits.vectorLength()));
            case NamedType named -> declared(named.getDeclaration());
            default -> throw new IllegalStateException("unknown type: " + type);
        };
    }

    private ValueType declared(EObject declaration) {
        return switch (declaration) {
            case BuiltinType builtin ->
                switch (builtin.getName()) {
                    case "bool" -> ValueType.BOOLEAN;
                    case "time" -> Types.LONG;
                    default -> ValueType.valueOf(builtin.getName());
                };
            case Enumeration enumeration ->
                literals(enumeration).values().iterator().next().type();
            default -> throw new IllegalStateException("no type: " + declaration);
        };
    }

    private Map<EnumerationLiteral, Known> literals(Enumeration enumeration) {
        Map<EnumerationLiteral, Known> literals = enumerations.get(enumeration);
        if (literals == null) {
            literals = number(enumeration);
            enumerations.put(enumeration, literals);
        }
        return literals;
    }

    /** A literal without a number follows the one before it; the type is the smallest unsigned one unless it is declared. */
    private Map<EnumerationLiteral, Known> number(Enumeration enumeration) {
        Map<EnumerationLiteral, BigInteger> numbers = new HashMap<>();
        BigInteger next = BigInteger.ZERO;
        BigInteger highest = BigInteger.ZERO;
        for (EnumerationLiteral literal : enumeration.getLiterals()) {
            BigInteger number =
                    literal.getValue() == null ? next : integer(literal.getValue(), "The number of an enum's literal");
            numbers.put(literal, number);
            highest = highest.max(number);
            next = number.add(BigInteger.ONE);
        }
        ValueType type = enumeration.getType() == null ? Types.smallestUnsigned(highest) : type(enumeration.getType());
        Map<EnumerationLiteral, Known> literals = new HashMap<>();
        numbers.forEach((literal, number) -> {
            EObject syntax = literal.getValue() == null ? literal : literal.getValue();
            literals.put(literal, (Known) conversions.widen(new Untyped(number), type, site, syntax));
        });
        return literals;
    }
}
