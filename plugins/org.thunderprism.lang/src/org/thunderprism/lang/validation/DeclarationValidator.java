package org.thunderprism.lang.validation;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.ENUMERATION_LITERAL__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.FEATURE__HEADER_FIELD;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.FEATURE__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.PARAMETER__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.VERTEX_VALUE__VERTEX;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.header.HeaderField;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.linking.Similar;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.VertexValue;
import org.thunderprism.lang.type.Assignability;
import org.thunderprism.lang.type.BooleanType;
import org.thunderprism.lang.type.CompileTime;
import org.thunderprism.lang.type.EnumType;
import org.thunderprism.lang.type.IntegerType;
import org.thunderprism.lang.type.TimeType;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeProblem;
import org.thunderprism.lang.type.TypeRules;

/** Constants, enums, inputs and functions. */
public class DeclarationValidator extends RuleValidator {

    @Check
    void checkConstant(Constant constant) {
        checkConstantValue(constant, constant.getValue());
        Set<EObject> given = new HashSet<>();
        for (VertexValue value : constant.getVertexValues()) {
            checkConstantValue(constant, value.getValue());
            if (isLinked(value.getVertex()) && !given.add(value.getVertex())) {
                reportAt(
                        RuleCode.VERTEX_TWICE,
                        value,
                        VERTEX_VALUE__VERTEX,
                        value.getVertex().getName());
            }
        }
    }

    private void checkConstantValue(Constant constant, Expression value) {
        if (value == null) {
            return;
        }
        if (!CompileTime.isKnown(value)) {
            report(TypeCode.NOT_CONSTANT, value, "the value of a constant");
        }
        if (constant.getType() != null) {
            expect(types().type(constant.getType()), value);
        } else {
            TypeProblem problem = constant.getValue() == value
                            || TypeRules.common(type(constant.getValue()), type(value))
                                    .isPresent()
                    ? null
                    : Assignability.problem(type(constant.getValue()), type(value), value);
            report(problem);
        }
    }

    @Check
    void checkEnumeration(Enumeration enumeration) {
        IntegerType representation = types().enumeration(enumeration).representation();
        if (enumeration.getType() != null
                && !(types().type(enumeration.getType()) instanceof IntegerType)
                && !types().type(enumeration.getType()).isUnknown()) {
            report(
                    TypeCode.MISMATCH,
                    enumeration.getType(),
                    "an integer type",
                    types().type(enumeration.getType()),
                    "");
        }
        Map<String, EnumerationLiteral> names = new HashMap<>();
        Map<BigInteger, EnumerationLiteral> values = new HashMap<>();
        BigInteger next = BigInteger.ZERO;
        for (EnumerationLiteral literal : enumeration.getLiterals()) {
            EnumerationLiteral twin = names.putIfAbsent(literal.getName(), literal);
            if (twin != null) {
                reportDuplicate(literal, ENUMERATION_LITERAL__NAME, literal.getName(), twin);
            }
            Optional<BigInteger> value =
                    literal.getValue() == null ? Optional.of(next) : value(literal, literal.getValue());
            if (value.isEmpty()) {
                return;
            }
            EnumerationLiteral other = values.putIfAbsent(value.get(), literal);
            if (other != null) {
                report(
                        TypeCode.ENUM_VALUE,
                        literal,
                        value.get(),
                        literal.getName(),
                        "is that of '" + other.getName() + "' too; give each literal its own");
            }
            if (!representation.holds(value.get())) {
                report(
                        TypeCode.ENUM_VALUE,
                        literal,
                        value.get(),
                        literal.getName(),
                        "does not fit " + representation + "; declare a wider type, as in: enum "
                                + enumeration.getName() + " : i32 { … }");
            }
            next = value.get().add(BigInteger.ONE);
        }
    }

    private Optional<BigInteger> value(EnumerationLiteral literal, Expression value) {
        if (!type(value).isUnknown() && !TypeRules.isInteger(type(value))) {
            report(TypeCode.MISMATCH, value, "an integer", type(value), "");
            return Optional.empty();
        }
        Optional<BigInteger> known = types().constants().evaluate(value);
        if (known.isEmpty() && !type(value).isUnknown()) {
            report(TypeCode.NOT_CONSTANT, value, "the value of '" + literal.getName() + "'");
        }
        return known;
    }

    @Check
    void checkInput(InputRecord input) {
        Map<String, Feature> names = new HashMap<>();
        for (Feature feature : input.getFeatures()) {
            Feature twin = names.putIfAbsent(feature.getName(), feature);
            if (twin != null && feature.getName() != null) {
                reportDuplicate(feature, FEATURE__NAME, feature.getName(), twin);
            }
        }
    }

    @Check
    void checkFeature(Feature feature) {
        if (feature.getType() == null) {
            return;
        }
        Type type = types().type(feature.getType());
        if (!TypeRules.isScalar(type)) {
            report(TypeCode.INPUT_TYPE, feature.getType(), type);
            return;
        }
        if (feature.getHeaderField() == null || type.isUnknown()) {
            return;
        }
        HeaderField field = HeaderFields.find(feature.getHeaderField());
        if (field == null) {
            reportAt(
                    TypeCode.UNKNOWN_HEADER_FIELD,
                    feature,
                    FEATURE__HEADER_FIELD,
                    feature.getHeaderField(),
                    hint(feature.getHeaderField()));
        } else if (!holds(type, field)) {
            report(
                    TypeCode.HEADER_FIELD_WIDTH,
                    feature.getType(),
                    field.name(),
                    field.isTime() ? "a time" : field.width() + (field.width() == 1 ? " bit" : " bits"),
                    type,
                    field.isTime() ? "time" : "u" + field.width());
        }
    }

    static String hint(String field) {
        return Similar.to(field, HeaderFields.names())
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("; protocols are " + String.join(", ", HeaderFields.protocols()));
    }

    private static boolean holds(Type type, HeaderField field) {
        return switch (type) {
            case TimeType time -> field.isTime();
            case BooleanType truth -> field.width() == 1;
            case IntegerType integer -> integer.holds(IntegerType.unsigned(field.width()));
            case EnumType enumeration -> enumeration.representation().holds(IntegerType.unsigned(field.width()));
            default -> false;
        };
    }

    @Check
    void checkFunction(Function function) {
        Map<String, Parameter> names = new HashMap<>();
        for (Parameter parameter : function.getParameters()) {
            Parameter twin = names.putIfAbsent(parameter.getName(), parameter);
            if (twin != null && parameter.getName() != null) {
                reportDuplicate(parameter, PARAMETER__NAME, parameter.getName(), twin);
            }
        }
        if (function.getBody() == null) {
            return;
        }
        expect(types().type(function.getResult()), function.getBody());
        TreeIterator<EObject> parts = EcoreUtil.getAllContents(function, false);
        while (parts.hasNext()) {
            if (parts.next() instanceof NameReference name && dependsOnRun(name.getTarget())) {
                report(RuleCode.IMPURE_FUNCTION, name, SourceRanges.text(name));
            }
        }
    }

    private static boolean dependsOnRun(EObject target) {
        return target instanceof Let
                || target instanceof CounterDeclaration
                || target instanceof Feature
                || target instanceof InputRecord
                || target instanceof StateDeclaration;
    }

    private void reportDuplicate(EObject element, EStructuralFeature feature, String name, EObject other) {
        reportAt(
                LinkCode.DUPLICATE_NAME,
                element,
                feature,
                name,
                "line " + SourceRanges.of(other).line());
    }
}
