package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.compiler.semantics.Arithmetic;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** The functions that the language itself declares. */
final class Builtins {

    private final Operations operations;
    private final Reductions reductions;
    private final Conversions conversions;
    private final Ages ages;
    private final ExpressionTypes types;
    private final Evaluator evaluator;

    Builtins(
            Operations operations,
            Reductions reductions,
            Conversions conversions,
            Ages ages,
            ExpressionTypes types,
            Evaluator evaluator) {
        this.operations = operations;
        this.reductions = reductions;
        this.conversions = conversions;
        this.ages = ages;
        this.types = types;
        this.evaluator = evaluator;
    }

    Operand expand(String name, Call call, Site site) {
        return switch (name) {
            case "min" -> extremum(Opcode.MINIMUM, call, site);
            case "max" -> extremum(Opcode.MAXIMUM, call, site);
            case "abs" -> operations.unary(Opcode.ABSOLUTE, argument(call, site), site, call);
            case "sum" -> reduce(Opcode.ADD, call, site);
            case "product" -> reduce(Opcode.MULTIPLY, call, site);
            case "any" -> reductions.logical(Opcode.OR, elements(call, site).scalars(), site, call);
            case "all" -> reductions.logical(Opcode.AND, elements(call, site).scalars(), site, call);
            case "argmin" -> winner(Opcode.LESS, call, site);
            case "argmax" -> winner(Opcode.GREATER, call, site);
            case "length" -> Untyped.of(conversions.length(argument(call, site), site, call));
            case "hash" -> hash(call, site);
            case "age" -> ages.read(call.getArguments().getFirst(), site, call);
            default -> throw new IllegalStateException("unknown function: " + name);
        };
    }

    /** Of two or more arguments, or of the elements of one vector. */
    private Operand extremum(Opcode opcode, Call call, Site site) {
        List<Operand> values = arguments(call, site);
        if (values.size() == 1) {
            values = List.copyOf(
                    conversions.elements(values.getFirst(), site, call).scalars());
        }
        List<Operand> alike =
                values.stream().map(value -> types.settle(call, value, site)).toList();
        return reductions.reduce(opcode, alike, name(call), site, call);
    }

    private Operand reduce(Opcode opcode, Call call, Site site) {
        List<Operand> values = List.copyOf(elements(call, site).scalars());
        return reductions.reduce(opcode, values, name(call), site, call);
    }

    private Operand winner(Opcode better, Call call, Site site) {
        Elements elements = elements(call, site);
        List<Known> positions = new ArrayList<>(elements.length());
        for (int position = 0; position < elements.length(); position++) {
            positions.add(new Known(Types.WORD, position));
        }
        return reductions.winner(better, elements.scalars(), positions, name(call), site, call);
    }

    /** {@code hash(seed, a, b…)}: the hash that picks the rows of states, with a seed. */
    private Operand hash(Call call, Site site) {
        List<Scalar> scalars = new ArrayList<>();
        for (Expression argument : call.getArguments()) {
            Scalar scalar = conversions.scalar(evaluator.evaluate(argument, site), site, argument);
            scalars.add(
                    scalars.isEmpty()
                            ? conversions.widen(scalar, Types.WORD, site, argument)
                            : types.settleConcrete(argument, scalar, site));
        }
        if (scalars.stream().allMatch(Known.class::isInstance)) {
            return known(scalars.stream().map(Known.class::cast).toList());
        }
        Value[] values = scalars.stream()
                .map(scalar -> conversions.value(scalar, site, call))
                .toArray(Value[]::new);
        return new Computed(site.code().emit(site.origin(call)).operation(Opcode.HASH, values));
    }

    private static Known known(List<Known> scalars) {
        List<ValueType> types = scalars.stream().map(Known::type).toList();
        long[] bits = scalars.stream().mapToLong(Known::bits).toArray();
        return new Known(Types.WORD, Arithmetic.apply(Opcode.HASH, Types.WORD, types, bits));
    }

    private static String name(Call call) {
        return ((BuiltinFunction) call.getCallee()).getName();
    }

    private Elements elements(Call call, Site site) {
        return conversions.elements(argument(call, site), site, call);
    }

    private Operand argument(Call call, Site site) {
        return evaluator.evaluate(call.getArguments().getFirst(), site);
    }

    private List<Operand> arguments(Call call, Site site) {
        List<Operand> operands = new ArrayList<>(call.getArguments().size());
        for (Expression argument : call.getArguments()) {
            operands.add(evaluator.evaluate(argument, site));
        }
        return operands;
    }
}
