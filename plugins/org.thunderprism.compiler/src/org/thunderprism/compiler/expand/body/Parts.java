package org.thunderprism.compiler.expand.body;

import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.plan.Placement;
import org.thunderprism.compiler.expand.plan.Routes;
import org.thunderprism.compiler.expand.report.Meter;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.lang.thunderDsl.Expression;

/** The parts of a vertex's expansion, put together. They need one another in circles, which close at {@link #evaluate}. */
final class Parts {

    private final Globals globals;
    private final Conversions conversions;
    private final Operations operations;
    private final Inputs inputs;
    private final Memory memory;
    private final Tables tables;
    private final Models models;
    private final Expressions expressions;
    private final Branches branches;
    private final Senders senders;
    private final Receivers receivers;
    private final Statements statements;

    Parts(int vertex, Surroundings around) {
        Problems problems = around.problems();
        Limits limits = around.limits();
        Meter meter = around.meter();
        Placement placement = around.placement();
        Routes routes = around.routes();
        String name = placement.topology().name(vertex);
        Evaluator evaluator = this::evaluate;

        Nesting nesting = new Nesting(problems, limits.evaluationDepth());
        Macros macros = new Macros(problems, limits.expansionDepth());
        Site outside = new Site(Environment.empty(), Code.discarded(meter), null, 0, null, around.sources());
        conversions = new Conversions(around.types(), problems);
        ExpressionTypes types = new ExpressionTypes(around.types(), conversions);
        operations = new Operations(conversions, problems, meter, limits);
        globals = new Globals(evaluator, conversions, problems, limits, name, outside);
        Reductions reductions = new Reductions(operations, conversions, problems);
        Rounds rounds = new Rounds(vertex, placement.topology(), evaluator, conversions, problems, meter);
        Folds folds = new Folds(rounds, reductions, macros, evaluator, types, conversions);

        inputs = new Inputs(globals, around.files());
        memory = new Memory(globals, around.aged(), inputs, problems, limits, name, around.files());
        Places places =
                new Places(vertex, placement, routes, memory, around.letTypes(), evaluator, conversions, problems);
        Ages ages = new Ages(around.aged(), inputs, memory, places, operations, reductions);
        Names names = new Names(
                vertex, placement, routes, around.carried(), globals, inputs, places, around.messages(), problems);
        Vectors vectors = new Vectors(operations, reductions, conversions, places);

        TableRows rows = new TableRows(globals, around.tables(), evaluator, conversions, problems);
        WrittenTrees trees = new WrittenTrees(globals, rows, problems, limits);
        tables = new Tables(globals, rows, trees, problems, limits, around.files());
        models = new Models(globals, around.models(), conversions, problems, around.files());
        Primitives primitives = new Primitives(globals, tables, evaluator, conversions, problems, limits);
        Builtins builtins = new Builtins(operations, reductions, conversions, ages, types, evaluator);
        Calls calls = new Calls(globals, builtins, primitives, models, macros, evaluator, conversions, meter);
        expressions = new Expressions(
                vertex,
                nesting,
                names,
                places,
                vectors,
                operations,
                reductions,
                folds,
                calls,
                primitives,
                globals,
                types,
                conversions);

        senders = new Senders(
                vertex,
                placement,
                around.messages(),
                names,
                places,
                vectors,
                memory,
                ages,
                around.letTypes(),
                macros,
                evaluator,
                conversions,
                problems);
        receivers = new Receivers(routes, around.messages(), places, memory, problems);
        branches = new Branches(rounds, folds, macros, operations, reductions, evaluator, conversions);
        Assignments assignments = new Assignments(places, operations, evaluator, conversions);
        Verdicts verdicts = new Verdicts(evaluator, conversions);
        statements = new Statements(
                globals,
                nesting,
                rounds,
                macros,
                branches,
                assignments,
                senders,
                verdicts,
                around.letTypes(),
                evaluator,
                conversions);
    }

    private Operand evaluate(Expression expression, Site site) {
        return expressions.evaluate(expression, site);
    }

    Globals globals() {
        return globals;
    }

    Conversions conversions() {
        return conversions;
    }

    Operations operations() {
        return operations;
    }

    Inputs inputs() {
        return inputs;
    }

    Memory memory() {
        return memory;
    }

    Tables tables() {
        return tables;
    }

    Models models() {
        return models;
    }

    Expressions expressions() {
        return expressions;
    }

    Branches branches() {
        return branches;
    }

    Senders senders() {
        return senders;
    }

    Receivers receivers() {
        return receivers;
    }

    Statements statements() {
        return statements;
    }
}
