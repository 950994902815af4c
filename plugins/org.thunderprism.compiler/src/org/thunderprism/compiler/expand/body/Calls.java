package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.compiler.expand.report.Meter;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.lang.thunderDsl.BuiltinFunction;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.model.ir.Model;

/** Calls: functions are inlined, models and tables become one instruction. */
final class Calls {

    private final Globals globals;
    private final Builtins builtins;
    private final Primitives primitives;
    private final Models models;
    private final Macros macros;
    private final Evaluator evaluator;
    private final Conversions conversions;
    private final Meter meter;

    Calls(
            Globals globals,
            Builtins builtins,
            Primitives primitives,
            Models models,
            Macros macros,
            Evaluator evaluator,
            Conversions conversions,
            Meter meter) {
        this.globals = globals;
        this.builtins = builtins;
        this.primitives = primitives;
        this.models = models;
        this.macros = macros;
        this.evaluator = evaluator;
        this.conversions = conversions;
        this.meter = meter;
    }

    Operand expand(Call call, Site site) {
        return switch (call.getCallee()) {
            case Function function -> inline(function, call, site);
            case BuiltinFunction builtin -> builtins.expand(builtin.getName(), call, site);
            case ModelDeclaration model -> call(model, call, site);
            case TableDeclaration table -> primitives.lookup(table, arguments(call, site), site, call);
            default -> throw new IllegalStateException("not callable: " + call.getCallee());
        };
    }

    /** The body, with the arguments in the place of the parameters; it sees nothing of where it is called. */
    private Operand inline(Function function, Call call, Site site) {
        String construct = function.getName() + "(…)";
        meter.rounds(construct, BigInteger.ONE, site.origin(call));
        Site inside = macros.enter(globals.site().names(), construct, site, call);
        for (int index = 0; index < function.getParameters().size(); index++) {
            Parameter parameter = function.getParameters().get(index);
            Expression argument = call.getArguments().get(index);
            Operand value = evaluator.evaluate(argument, site);
            inside.names().bind(parameter, conversions.widen(value, globals.type(parameter.getType()), site, argument));
        }
        Operand result = evaluator.evaluate(function.getBody(), inside);
        return conversions.widen(result, globals.type(function.getResult()), inside, function.getBody());
    }

    private Operand call(ModelDeclaration declaration, Call call, Site site) {
        Model model = models.of(declaration);
        Expression argument = call.getArguments().getFirst();
        Operand vector = evaluator.evaluate(argument, site);
        return models.call(model, vector, site, argument, call);
    }

    private List<Operand> arguments(Call call, Site site) {
        List<Operand> arguments = new ArrayList<>(call.getArguments().size());
        for (Expression argument : call.getArguments()) {
            arguments.add(evaluator.evaluate(argument, site));
        }
        return arguments;
    }
}
