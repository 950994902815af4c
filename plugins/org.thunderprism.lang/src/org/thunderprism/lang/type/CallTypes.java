package org.thunderprism.lang.type;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.model.ModelShape;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.TableDeclaration;

/** The types of calls: functions, models, tables, and what the language brings. */
final class CallTypes {

    private final TypeComputer types;

    CallTypes(TypeComputer types) {
        this.types = types;
    }

    Typing typing(Call call) {
        return switch (call.getCallee()) {
            case Function function -> function(call, function);
            case TableDeclaration table -> table(call, table);
            case ModelDeclaration model -> model(call, model);
            case BuiltinFunction builtin -> builtin(call, builtin.getName());
            case null, default -> Typing.unknown();
        };
    }

    private Typing function(Call call, Function function) {
        Type result = types.type(function.getResult());
        if (call.getArguments().size() != function.getParameters().size()) {
            return new Typing(
                    result,
                    arguments(call, function.getName(), function.getParameters().size()));
        }
        for (int index = 0; index < call.getArguments().size(); index++) {
            Type parameter = types.type(function.getParameters().get(index).getType());
            TypeProblem problem = argument(parameter, call.getArguments().get(index));
            if (problem != null) {
                return new Typing(result, problem);
            }
        }
        return Typing.of(result);
    }

    private Typing table(Call call, TableDeclaration table) {
        Type result = types.type(table.getResult());
        if (call.getArguments().size() != table.getKeys().size()) {
            return new Typing(
                    result, arguments(call, table.getName(), table.getKeys().size()));
        }
        for (int index = 0; index < call.getArguments().size(); index++) {
            Type key = types.type(table.getKeys().get(index).getType());
            TypeProblem problem = argument(key, call.getArguments().get(index));
            if (problem != null) {
                return new Typing(result, problem);
            }
        }
        return Typing.of(result);
    }

    private Typing model(Call call, ModelDeclaration model) {
        Optional<ModelShape> shape = types.models().shape(model);
        if (call.getArguments().size() != 1) {
            return Typing.wrong(arguments(call, model.getName(), 1));
        }
        Expression argument = call.getArguments().get(0);
        Type given = types.type(argument);
        if (given.isUnknown() || shape.isEmpty()) {
            return Typing.unknown();
        }
        VectorType wanted = new VectorType(IntegerType.I64, shape.get().inputLength());
        Type result = new VectorType(
                new IntegerType(shape.get().resultSigned(), shape.get().resultWidth()),
                shape.get().outputLength());
        if (!(given instanceof VectorType vector)) {
            return new Typing(
                    result,
                    new TypeProblem(
                            TypeCode.MISMATCH, argument, "a vector of " + wanted.length() + " integers", given, ""));
        }
        if (!wanted.matches(vector.length())) {
            return new Typing(
                    result,
                    new TypeProblem(RuleCode.MODEL_INPUT, argument, model.getName(), wanted.length(), vector.length()));
        }
        TypeProblem problem = TypeRules.isInteger(vector.element())
                ? null
                : new TypeProblem(TypeCode.MISMATCH, argument, "a vector of integers", given, "");
        return new Typing(result, problem);
    }

    private Typing builtin(Call call, String name) {
        for (Expression argument : call.getArguments()) {
            if (types.type(argument).isUnknown() && !name.equals("age")) {
                return Typing.unknown();
            }
        }
        return switch (name) {
            case "min", "max" -> extremum(call, name);
            case "hash" -> hash(call);
            case "age" -> single(call) ? age(call) : Typing.wrong(arguments(call, name, 1));
            case "abs" -> single(call) ? absolute(call) : Typing.wrong(arguments(call, name, 1));
            default -> single(call) ? ofVector(call, name) : Typing.wrong(arguments(call, name, 1));
        };
    }

    private Typing extremum(Call call, String name) {
        List<Expression> arguments = call.getArguments();
        if (arguments.size() == 1) {
            return ofVector(call, name);
        }
        if (arguments.isEmpty()) {
            return Typing.wrong(TypeCode.ARGUMENTS, call, name, "a vector, or two or more integers", "none");
        }
        boolean exact = arguments.stream().allMatch(argument -> types.type(argument) instanceof CompileTimeInteger);
        Type common = types.type(arguments.get(0));
        for (Expression argument : arguments) {
            Type type = types.type(argument);
            if (!TypeRules.isNumeric(type)) {
                return Typing.wrong(TypeCode.MISMATCH, argument, "an integer", type, "");
            }
            Optional<Type> next = exact ? Optional.of(extremum(name, common, type)) : TypeRules.common(common, type);
            if (next.isEmpty()) {
                return Typing.wrong(TypeCode.NO_COMMON_TYPE, argument, name, common, type);
            }
            common = next.get();
        }
        return Typing.of(common);
    }

    private static Type extremum(String name, Type left, Type right) {
        CompileTimeInteger first = (CompileTimeInteger) left;
        CompileTimeInteger second = (CompileTimeInteger) right;
        return name.equals("min")
                ? new CompileTimeInteger(
                        first.low().min(second.low()), first.high().min(second.high()))
                : new CompileTimeInteger(
                        first.low().max(second.low()), first.high().max(second.high()));
    }

    private Typing hash(Call call) {
        if (call.getArguments().size() < 2) {
            return Typing.wrong(
                    TypeCode.ARGUMENTS,
                    call,
                    "hash",
                    "a seed and at least one value",
                    call.getArguments().size());
        }
        TypeProblem problem = argument(IntegerType.U32, call.getArguments().get(0));
        for (Expression value :
                call.getArguments().subList(1, call.getArguments().size())) {
            if (problem == null && !TypeRules.isScalar(types.type(value))) {
                problem = new TypeProblem(TypeCode.MISMATCH, value, "a single value", types.type(value), "");
            } else if (problem == null) {
                problem = Assignability.problem(TypeRules.concrete(types.type(value)), types.type(value), value);
            }
        }
        return new Typing(IntegerType.U32, problem);
    }

    private Typing age(Call call) {
        Expression place = call.getArguments().get(0);
        Expression base = place instanceof ElementAccess access ? access.getVector() : place;
        EObject field = base instanceof Member member ? member.getMember() : null;
        if (field != null && field.eIsProxy()) {
            return Typing.of(TimeType.TIME);
        }
        return new Typing(
                TimeType.TIME,
                field instanceof StateField ? null : new TypeProblem(TypeCode.AGE, place, "this expression"));
    }

    private Typing absolute(Call call) {
        Type type = types.type(call.getArguments().get(0));
        if (type instanceof CompileTimeInteger known) {
            BigInteger largest = known.low().abs().max(known.high().abs());
            return Typing.of(
                    known.isSingle()
                            ? CompileTimeInteger.of(known.low().abs())
                            : new CompileTimeInteger(BigInteger.ZERO, largest));
        }
        return type instanceof IntegerType
                ? Typing.of(type)
                : Typing.wrong(TypeCode.MISMATCH, call.getArguments().get(0), "an integer", type, "");
    }

    private Typing ofVector(Call call, String name) {
        Expression argument = call.getArguments().get(0);
        if (!(types.type(argument) instanceof VectorType vector)) {
            return Typing.wrong(TypeCode.NOT_A_VECTOR, argument, name, types.type(argument));
        }
        if (name.equals("length")) {
            return Typing.of(
                    vector.length() == VectorType.DIFFERS
                            ? CompileTimeInteger.of(1, DeclaredTypes.MAXIMUM_LENGTH)
                            : CompileTimeInteger.of(vector.length(), vector.length()));
        }
        Type element = vector.element();
        if (name.equals("any") || name.equals("all")) {
            return Typing.of(BooleanType.BOOL).unless(Assignability.problem(BooleanType.BOOL, element, argument));
        }
        if (!TypeRules.isNumeric(element)) {
            return Typing.wrong(TypeCode.MISMATCH, argument, "a vector of integers", vector, "");
        }
        return switch (name) {
            case "argmin", "argmax" -> Typing.of(IntegerType.U32);
            case "sum" -> Typing.of(types.folds().total(element, vector.length()));
            case "product" -> Typing.of(types.folds().power(element, vector.length()));
            default -> Typing.of(element);
        };
    }

    private TypeProblem argument(Type parameter, Expression argument) {
        return Assignability.problem(parameter, types.type(argument), argument);
    }

    private static boolean single(Call call) {
        return call.getArguments().size() == 1;
    }

    private static TypeProblem arguments(Call call, String name, int wanted) {
        return new TypeProblem(
                TypeCode.ARGUMENTS,
                call,
                name,
                wanted + (wanted == 1 ? " argument" : " arguments"),
                call.getArguments().size());
    }
}
