package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.scoping.NameLookup;
import org.thunderprism.lang.thunderDsl.Assignment;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Cast;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.NamedType;
import org.thunderprism.lang.thunderDsl.Parenthesized;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.ThunderDslFactory;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.lang.thunderDsl.Type;
import org.thunderprism.lang.thunderDsl.VectorLiteral;
import org.thunderprism.lang.type.BooleanType;
import org.thunderprism.lang.type.IntegerType;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.TypeRules;
import org.thunderprism.lang.validation.FileTypes;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Conversions, wider declarations, values within bounds. */
final class TypeFixes implements FixProvider {

    private static final Pattern TYPE = Pattern.compile("[ui]\\d{1,2}|bool|time");

    private final FileTypes types;

    @Inject
    TypeFixes(FileTypes types) {
        this.types = types;
    }

    @Override
    public Set<DiagnosticCode> codes() {
        return Set.of(
                TypeCode.MISMATCH,
                TypeCode.NO_COMMON_TYPE,
                TypeCode.NARROWING,
                TypeCode.OUT_OF_RANGE,
                TypeCode.OPERATOR,
                TypeCode.ARGUMENTS,
                TypeCode.INDEX,
                TypeCode.LENGTH,
                TypeCode.CAST,
                TypeCode.NOT_A_VALUE,
                TypeCode.HEADER_FIELD_WIDTH,
                TypeCode.ENUM_VALUE,
                ExpandCode.INDEX,
                ExpandCode.CONSTANT_RANGE,
                ExpandCode.TYPES);
    }

    @Override
    public List<Fix> fixes(Problem problem) {
        List<String> arguments = problem.arguments();
        if (arguments.isEmpty()) {
            return List.of();
        }
        return switch (problem.code()) {
            case TypeCode.MISMATCH -> mismatch(problem, arguments);
            case TypeCode.NO_COMMON_TYPE -> noCommonType(problem, arguments.get(1), arguments.get(2));
            case TypeCode.NARROWING -> narrowing(problem, arguments.get(0), arguments.get(1));
            case TypeCode.OUT_OF_RANGE, ExpandCode.CONSTANT_RANGE ->
                outOfRange(problem, arguments.get(0), arguments.get(1), arguments.get(2), arguments.get(3));
            case ExpandCode.TYPES -> conversions(problem, arguments.get(1));
            case TypeCode.OPERATOR -> operator(problem);
            case TypeCode.ARGUMENTS -> arguments(problem);
            case TypeCode.INDEX -> index(problem, arguments.get(2));
            case ExpandCode.INDEX -> index(problem, arguments.get(3));
            case TypeCode.LENGTH -> length(problem, arguments);
            case TypeCode.CAST -> cast(problem, arguments);
            case TypeCode.NOT_A_VALUE -> members(problem);
            case TypeCode.HEADER_FIELD_WIDTH ->
                List.of(Fix.preferred("Declare as " + arguments.get(3), problem.replaced(arguments.get(3))));
            case TypeCode.ENUM_VALUE -> enumValue(problem);
            default -> List.of();
        };
    }

    private List<Fix> mismatch(Problem problem, List<String> arguments) {
        Optional<Expression> value = problem.element(Expression.class);
        if (value.isEmpty()) {
            return List.of();
        }
        if (problem.says("; compare it, as in: … != 0")) {
            return List.of(Fix.preferred("Compare with 0", Spans.comparison(value.get(), " != 0")));
        }
        if (problem.says("; pick one element with […]")) {
            return List.of(Fix.of("Take the first element", Spans.suffix(value.get(), "[0]")));
        }
        return problem.says("; convert it: … as ") ? conversions(problem, arguments.get(0)) : List.of();
    }

    /** Both conversions of the wrong value. */
    private static List<Fix> conversions(Problem problem, String type) {
        return problem.element(Expression.class)
                .filter(value -> isName(type))
                .map(value -> List.of(
                        Fix.of(
                                "Convert with `as " + type + "` (keeps the low bits)",
                                Spans.suffix(value, " as " + type)),
                        Fix.of(
                                "Convert with `sat " + type + "` (takes the nearest value)",
                                Spans.suffix(value, " sat " + type))))
                .orElse(List.of());
    }

    private static boolean isName(String type) {
        return type.matches("[A-Za-z_]\\w*");
    }

    private List<Fix> narrowing(Problem problem, String target, String value) {
        List<Fix> fixes = new ArrayList<>(conversions(problem, target));
        widened(problem, value).ifPresent(fixes::add);
        return fixes;
    }

    /** A wider type for the declaration that the value is given to. */
    private static Optional<Fix> widened(Problem problem, String type) {
        return declared(problem)
                .filter(declaration -> TYPE.matcher(type).matches())
                .map(declaration -> Fix.of("Declare as " + type, Spans.replace(declaration, type)));
    }

    /** The scalar type that is written where the value is given to; empty when it lies in another file. */
    private static Optional<Type> declared(Problem problem) {
        EObject value = problem.element();
        EObject user = value == null ? null : value.eContainer();
        Type type = switch (user) {
            case Let let -> let.getType();
            case Constant constant -> constant.getType();
            case Function function when function.getBody() == value -> function.getResult();
            case Assignment assignment
            when assignment.getTarget() instanceof Member member -> ofMember(member.getMember());
            case null, default -> null;
        };
        return Optional.ofNullable(type)
                .filter(declaration -> declaration.eResource() == value.eResource())
                .filter(declaration -> declaration instanceof NamedType);
    }

    private static Type ofMember(EObject member) {
        return switch (member) {
            case StateField field -> field.getType();
            case Feature feature -> feature.getType();
            case null, default -> null;
        };
    }

    private List<Fix> outOfRange(Problem problem, String value, String type, String low, String high) {
        List<Fix> fixes = new ArrayList<>();
        if (value.matches("-?\\d+")) {
            BigInteger number = new BigInteger(value);
            narrowest(number, problem).flatMap(wide -> widened(problem, wide)).ifPresent(fixes::add);
            String bound = number.signum() < 0 ? low : high;
            if (problem.element() instanceof Expression && bound.matches("-?\\d+")) {
                fixes.add(Fix.of("Use " + bound, problem.replaced(bound)));
            }
        }
        fixes.addAll(conversions(problem, type));
        return fixes;
    }

    /** The narrowest usual type for a value, with the sign of the type that was too small. */
    private Optional<String> narrowest(BigInteger value, Problem problem) {
        boolean signed = value.signum() < 0
                || declared(problem)
                        .map(type -> types.of(type.eResource()).type(type))
                        .filter(type -> type instanceof IntegerType integer && integer.signed())
                        .isPresent();
        for (int width = 8; width <= 64; width *= 2) {
            IntegerType type = new IntegerType(signed, width);
            if (type.holds(value)) {
                return Optional.of(type.toString());
            }
        }
        return Optional.empty();
    }

    /** One side takes the type of the other; elements of a vector literal are converted all together. */
    private List<Fix> noCommonType(Problem problem, String left, String right) {
        if (problem.element() instanceof Binary binary) {
            List<Fix> fixes = new ArrayList<>();
            for (String mode : List.of("as", "sat")) {
                if (TYPE.matcher(right).matches()) {
                    fixes.add(Fix.of(
                            "Convert the left side with `" + mode + " " + right + "`",
                            Spans.suffix(binary.getLeft(), " " + mode + " " + right)));
                }
                if (TYPE.matcher(left).matches()) {
                    fixes.add(Fix.of(
                            "Convert the right side with `" + mode + " " + left + "`",
                            Spans.suffix(binary.getRight(), " " + mode + " " + left)));
                }
            }
            return fixes;
        }
        Optional<VectorLiteral> vector = problem.around(VectorLiteral.class);
        if (vector.isPresent() && vector.get().getElements().contains(problem.element())) {
            return List.of(Fix.of("Convert all elements with `as i64`", Spans.suffix(vector.get(), " as i64")));
        }
        return conversions(problem, left);
    }

    private static List<Fix> operator(Problem problem) {
        return problem.says("the count must be unsigned") && problem.element() instanceof Expression count
                ? List.of(Fix.preferred("Convert the count with `as u32`", Spans.suffix(count, " as u32")))
                : List.of();
    }

    /** Takes away arguments that are too many; fills in values of the right types for those that are missing. */
    private List<Fix> arguments(Problem problem) {
        if (!(problem.element() instanceof Call call) || !(call.getCallee() instanceof Function function)) {
            return List.of();
        }
        List<Expression> given = call.getArguments();
        int wanted = function.getParameters().size();
        if (given.size() > wanted) {
            int from = wanted == 0 ? Spans.start(given.getFirst()) : Spans.end(given.get(wanted - 1));
            int to = Spans.end(given.getLast());
            return List.of(Fix.preferred("Remove what is too much", TextChange.remove(from, to - from)));
        }
        TypeComputer computer = types.of(call.eResource());
        StringBuilder missing = new StringBuilder();
        for (int index = given.size(); index < wanted; index++) {
            boolean truth = computer.type(function.getParameters().get(index).getType()) instanceof BooleanType;
            missing.append(index == 0 ? "" : ", ").append(truth ? "false" : "0");
        }
        return List.of(Fix.of("Add what is missing", TextChange.insert(Spans.end(call) - 1, missing.toString())));
    }

    private static List<Fix> index(Problem problem, String last) {
        return problem.element() instanceof Expression && last.matches("\\d+")
                ? List.of(Fix.of("Use the last index, " + last, problem.replaced(last)))
                : List.of();
    }

    private static List<Fix> length(Problem problem, List<String> arguments) {
        if (arguments.stream().skip(1).anyMatch(number -> !number.matches("-?\\d+"))) {
            return List.of();
        }
        BigInteger low = new BigInteger(arguments.get(1));
        BigInteger high = new BigInteger(arguments.get(2));
        BigInteger nearest = new BigInteger(arguments.get(3)).max(low).min(high);
        return List.of(Fix.of("Use " + nearest, problem.replaced(nearest.toString())));
    }

    private List<Fix> cast(Problem problem, List<String> arguments) {
        Optional<Cast> cast = problem.around(Cast.class);
        if (cast.isEmpty()) {
            return List.of();
        }
        Expression value = cast.get().getValue();
        if (problem.says("compare it")
                && TypeRules.isNumeric(types.of(value.eResource()).type(value))) {
            int from = Spans.end(value);
            return comparable(cast.get())
                    ? List.of(Fix.preferred(
                            "Compare with 0", new TextChange(from, Spans.end(cast.get()) - from, " != 0")))
                    : List.of(Fix.preferred(
                            "Compare with 0",
                            TextChange.insert(Spans.start(value), "("),
                            new TextChange(from, Spans.end(cast.get()) - from, " != 0)")));
        }
        return problem.says("convert to an integer in between")
                ? List.of(Fix.preferred("Convert to u64 in between", Spans.suffix(value, " as u64")))
                : List.of();
    }

    /** Whether a comparison can stand in the place of the conversion without brackets. */
    private static boolean comparable(Cast cast) {
        EObject user = cast.eContainer();
        return !(user instanceof Expression) || user instanceof Parenthesized;
    }

    /** One of the members that a name that is no value has. */
    private static List<Fix> members(Problem problem) {
        if (!(problem.element() instanceof NameReference name) || name.getTarget() == null) {
            return List.of();
        }
        Member draft = ThunderDslFactory.eINSTANCE.createMember();
        draft.setReceiver(EcoreUtil.copy(name));
        return NameLookup.members(draft).stream()
                .map(member -> (String) member.eGet(member.eClass().getEStructuralFeature("name")))
                .filter(Objects::nonNull)
                .limit(5)
                .map(member -> Fix.of("Take '" + member + "'", TextChange.insert(Spans.end(name), "." + member)))
                .toList();
    }

    private List<Fix> enumValue(Problem problem) {
        Optional<EnumerationLiteral> literal = problem.around(EnumerationLiteral.class);
        if (literal.isEmpty()) {
            return List.of();
        }
        Enumeration enumeration = (Enumeration) literal.get().eContainer();
        List<Fix> fixes = new ArrayList<>();
        if (problem.says("declare a wider type")) {
            List<String> arguments = problem.arguments();
            narrowest(new BigInteger(arguments.getFirst()), problem)
                    .ifPresent(
                            type -> fixes.add(Fix.preferred("Declare the enum as " + type, typed(enumeration, type))));
        }
        if (literal.get().getValue() != null) {
            int from = Spans.node(literal.get(), ThunderDslPackage.Literals.ENUMERATION_LITERAL__NAME)
                    .getTotalEndOffset();
            fixes.add(Fix.of("Let it follow the one before", TextChange.remove(from, Spans.end(literal.get()) - from)));
        }
        return fixes;
    }

    private static TextChange typed(Enumeration enumeration, String type) {
        return enumeration.getType() != null
                ? Spans.replace(enumeration.getType(), type)
                : TextChange.insert(
                        Spans.node(enumeration, ThunderDslPackage.Literals.ELEMENT__NAME)
                                .getTotalEndOffset(),
                        " : " + type);
    }
}
