package org.thunderprism.lang.type;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.literal.Literals;
import org.thunderprism.lang.model.ModelShapes;
import org.thunderprism.lang.thunderDsl.Binary;
import org.thunderprism.lang.thunderDsl.BooleanLiteral;
import org.thunderprism.lang.thunderDsl.BuiltinConstant;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Cast;
import org.thunderprism.lang.thunderDsl.Conditional;
import org.thunderprism.lang.thunderDsl.Constant;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.DurationLiteral;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.EnumerationLiteral;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.IntegerLiteral;
import org.thunderprism.lang.thunderDsl.IpAddressLiteral;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.lang.thunderDsl.MapExpression;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.Parenthesized;
import org.thunderprism.lang.thunderDsl.PartitionExpression;
import org.thunderprism.lang.thunderDsl.SelfReference;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.SumReduceExpression;
import org.thunderprism.lang.thunderDsl.Unary;
import org.thunderprism.lang.thunderDsl.VectorLiteral;
import org.thunderprism.lang.thunderDsl.VertexValue;
import org.thunderprism.model.topology.Vertex;

/**
 * Computes the types of expressions and declarations of one program, each once. Types are the same in every round of a loop; only
 * lengths can differ between vertices. Not for use by several threads.
 */
public final class TypeComputer {

    /**
     * Declarations that may wait for each other's types. Whoever asks in source order never gets near it; beyond it a type is not
     * computed here, and the expansion finds what is wrong.
     */
    private static final int LONGEST_CHAIN = 200;

    private final VertexContext vertex;
    private final ModelShapes models;
    private final ConstantEvaluator constants;
    private final DeclaredTypes declared = new DeclaredTypes(this);
    private final OperatorTypes operators = new OperatorTypes(this);
    private final CallTypes calls = new CallTypes(this);
    private final FoldTypes folds = new FoldTypes(this);
    private final VectorTypes vectors = new VectorTypes(this);
    private final Map<EObject, Typing> typings = new IdentityHashMap<>();
    private final Set<EObject> pending = new HashSet<>();

    public TypeComputer(VertexContext vertex, ModelShapes models) {
        this.vertex = vertex;
        this.models = models;
        constants = new ConstantEvaluator(this, vertex);
    }

    /** The type of an expression; {@link UnknownType} when it is wrong, or missing. */
    public Type type(Expression expression) {
        return expression == null ? UnknownType.UNKNOWN : typing(expression).type();
    }

    /** The type that a declaration writes down; {@link UnknownType} when it is wrong, or missing. */
    public Type type(org.thunderprism.lang.thunderDsl.Type syntax) {
        return syntax == null ? UnknownType.UNKNOWN : typing(syntax).type();
    }

    /** What is wrong with the expression itself, apart from its parts; null when nothing is. */
    public TypeProblem problem(Expression expression) {
        return typing(expression).problem();
    }

    /** What is wrong with the type itself, apart from its parts; null when nothing is. */
    public TypeProblem problem(org.thunderprism.lang.thunderDsl.Type syntax) {
        return typing(syntax).problem();
    }

    /** The type of a name that stands for a value; {@link UnknownType} for other declarations. */
    public Type declaredType(EObject declaration) {
        return switch (declaration) {
            case Let let -> let(let);
            case Constant constant -> constant(constant);
            case Feature feature -> type(feature.getType());
            case StateField field -> type(field.getType());
            case Parameter parameter -> type(parameter.getType());
            case LoopVariable variable -> folds.variable(variable);
            case CounterDeclaration counter ->
                counter.getLength() == null
                        ? IntegerType.U64
                        : length(counter.getLength(), "the number of counters").type() instanceof VectorType vector
                                ? new VectorType(IntegerType.U64, vector.length())
                                : UnknownType.UNKNOWN;
            case EnumerationLiteral literal -> enumeration((Enumeration) literal.eContainer());
            case Vertex named -> IntegerType.U16;
            case BuiltinConstant builtin -> IntegerType.U16;
            case null, default -> UnknownType.UNKNOWN;
        };
    }

    public EnumType enumeration(Enumeration enumeration) {
        return declared.enumeration(enumeration);
    }

    /** Evaluates with the types that this computer finds. */
    public ConstantEvaluator constants() {
        return constants;
    }

    public VertexContext vertex() {
        return vertex;
    }

    ModelShapes models() {
        return models;
    }

    FoldTypes folds() {
        return folds;
    }

    /** A vector of that length, or what is wrong with it. */
    Typing length(Expression length, String what) {
        return declared.length(length, what, value -> new VectorType(IntegerType.U64, value));
    }

    /** What is wrong with a length or a size; null when nothing is. */
    public TypeProblem lengthProblem(Expression length, String what) {
        return length(length, what).problem();
    }

    private Typing typing(org.thunderprism.lang.thunderDsl.Type syntax) {
        Typing known = typings.get(syntax);
        if (known != null) {
            return known;
        }
        // A length may name a constant whose own type has that length.
        if (pending.size() >= LONGEST_CHAIN || !pending.add(syntax)) {
            return Typing.unknown();
        }
        known = declared.typing(syntax);
        pending.remove(syntax);
        typings.put(syntax, known);
        return known;
    }

    private Typing typing(Expression expression) {
        Typing known = typings.get(expression);
        if (known != null) {
            return known;
        }
        // A long chain of operators leans to the left; it is taken from its deep end, so that it needs no deep stack.
        Deque<Expression> chain = new ArrayDeque<>();
        Expression deepest = expression;
        while (deepest instanceof Binary binary && binary.getLeft() != null && !typings.containsKey(binary.getLeft())) {
            chain.push(deepest);
            deepest = binary.getLeft();
        }
        chain.push(deepest);
        for (Expression next : chain) {
            typings.put(next, compute(next));
        }
        return typings.get(expression);
    }

    private Typing compute(Expression expression) {
        return switch (expression) {
            case IntegerLiteral literal -> Typing.of(CompileTimeInteger.of(Literals.integer(literal.getValue())));
            case BooleanLiteral literal -> Typing.of(BooleanType.BOOL);
            case DurationLiteral literal -> Typing.of(TimeType.TIME);
            case IpAddressLiteral literal -> Typing.of(IntegerType.U32);
            case Parenthesized parenthesized -> Typing.of(type(parenthesized.getValue()));
            case SelfReference self -> Typing.of(IntegerType.U16);
            case NameReference name -> name(name);
            case Member member -> member(member);
            case Binary binary -> operators.binary(binary);
            case Unary unary -> operators.unary(unary);
            case Cast cast -> operators.cast(cast);
            case Conditional conditional -> operators.conditional(conditional);
            case Call call -> calls.typing(call);
            case Fold fold -> folds.typing(fold);
            case VectorLiteral literal -> vectors.literal(literal);
            case ElementAccess access -> vectors.access(access);
            case PartitionExpression partition -> vectors.partition(partition);
            case MapExpression map -> vectors.map(map);
            case SumReduceExpression reduce -> vectors.sumReduce(reduce);
            default -> Typing.unknown();
        };
    }

    private Typing name(NameReference name) {
        boolean receiver = name.eContainer() instanceof Member;
        return switch (name.getTarget()) {
            case StateDeclaration state when !receiver -> noValue(name, "state", state, "fields");
            case Enumeration enumeration when !receiver -> noValue(name, "enum", enumeration, "literals");
            case InputRecord input when !receiver -> noValue(name, "input", input, "features");
            case null -> Typing.unknown();
            case EObject target -> Typing.of(declaredType(target));
        };
    }

    private static Typing noValue(NameReference name, String kind, Element declaration, String parts) {
        String text = declaration.getName();
        return Typing.wrong(
                TypeCode.NOT_A_VALUE, name, kind + " " + text, "name one of its " + parts + ": " + text + ".…");
    }

    private Typing member(Member member) {
        return Typing.of(declaredType(member.getMember()));
    }

    private Type let(Let let) {
        if (let.getType() != null) {
            return type(let.getType());
        }
        return typings.containsKey(let.getValue())
                ? TypeRules.concrete(type(let.getValue()))
                : waited(let, () -> TypeRules.concrete(type(let.getValue())));
    }

    /** A constant without a declared type has that of its values, at all vertices together. */
    private Type constant(Constant constant) {
        return constant.getType() != null ? type(constant.getType()) : waited(constant, () -> commonType(constant));
    }

    private Type commonType(Constant constant) {
        Type common = type(constant.getValue());
        for (VertexValue value : constant.getVertexValues()) {
            common = TypeRules.common(common, type(value.getValue())).orElse(UnknownType.UNKNOWN);
        }
        return common;
    }

    /** Unknown for a declaration that waits for its own type, and where too many wait for each other. */
    private Type waited(EObject declaration, Supplier<Type> type) {
        if (pending.size() >= LONGEST_CHAIN || !pending.add(declaration)) {
            return UnknownType.UNKNOWN;
        }
        Type found = type.get();
        pending.remove(declaration);
        return found;
    }
}
