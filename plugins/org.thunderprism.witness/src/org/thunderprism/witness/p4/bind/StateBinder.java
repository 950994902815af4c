package org.thunderprism.witness.p4.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thunderprism.witness.p4.run.Evaluation;
import org.thunderprism.witness.p4.run.Machine;
import org.thunderprism.witness.p4.run.Step;
import org.thunderprism.witness.p4.syntax.Declaration;
import org.thunderprism.witness.p4.syntax.Expression;
import org.thunderprism.witness.p4.syntax.P4Exception;

/** The states of a parser, without loops. */
final class StateBinder {

    private final Scope scope;
    private final Map<String, Declaration.ParserState> declared = new HashMap<>();
    private final Map<String, Step> bound = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Declaration.Parser parser;

    StateBinder(Scope scope, Declaration.Parser parser) throws P4Exception {
        this.scope = scope;
        this.parser = parser;
        for (Declaration.ParserState state : parser.states()) {
            if (declared.put(state.name(), state) != null) {
                throw new P4Exception(state.at(), "state " + state.name() + " is declared twice");
            }
        }
    }

    Step bind() throws P4Exception {
        if (!declared.containsKey("start")) {
            throw new P4Exception(parser.at(), "the parser has no state start");
        }
        Step start = state("start", parser.states().get(0));
        for (Declaration.ParserState state : parser.states()) {
            if (!bound.containsKey(state.name())) {
                throw new P4Exception(state.at(), "state " + state.name() + " is unreachable");
            }
        }
        return start;
    }

    private Step state(String name, Declaration.ParserState from) throws P4Exception {
        if (name.equals("accept") || name.equals("reject")) {
            return machine -> {};
        }
        Declaration.ParserState state = declared.get(name);
        if (state == null || !open.add(name)) {
            throw new P4Exception(
                    from.transition().at(),
                    state == null ? "there is no state " + name : "the parser comes back to state " + name);
        }
        Step known = bound.get(name);
        if (known == null) {
            Step statements = new StatementBinder(scope, Map.of(), Map.of()).bind(state.statements());
            Step transition = transition(state);
            known = machine -> {
                statements.run(machine);
                if (!machine.failed()) {
                    transition.run(machine);
                }
            };
            bound.put(name, known);
        }
        open.remove(name);
        return known;
    }

    /** A case of a select: the values under the masks of all selectors. */
    private record Choice(long[] values, long[] masks, Step state) {

        boolean accepts(long[] selected) {
            for (int i = 0; i < selected.length; i++) {
                if ((selected[i] & masks[i]) != values[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private Step transition(Declaration.ParserState state) throws P4Exception {
        ExpressionBinder expressions = new ExpressionBinder(scope);
        List<Evaluation> selectors = new ArrayList<>();
        List<P4Type> types = new ArrayList<>();
        for (Expression selector : state.transition().selectors()) {
            Operand operand = expressions.bind(selector);
            selectors.add(operand.code());
            types.add(operand.bits());
        }
        List<Choice> choices = new ArrayList<>();
        for (Declaration.Case choice : state.transition().cases()) {
            choices.add(choice(choice, types, expressions, state));
        }
        Evaluation[] all = selectors.toArray(Evaluation[]::new);
        return machine -> select(machine, all, choices);
    }

    private static void select(Machine machine, Evaluation[] selectors, List<Choice> choices) {
        long[] selected = new long[selectors.length];
        for (int i = 0; i < selectors.length; i++) {
            selected[i] = selectors[i].of(machine);
        }
        for (Choice choice : choices) {
            if (choice.accepts(selected)) {
                choice.state().run(machine);
                return;
            }
        }
    }

    private Choice choice(
            Declaration.Case choice, List<P4Type> types, ExpressionBinder expressions, Declaration.ParserState state)
            throws P4Exception {
        Step next = state(choice.state(), state);
        long[] values = new long[types.size()];
        long[] masks = new long[types.size()];
        if (!(choice.keys() instanceof Expression.Anything)) {
            List<Expression> keys =
                    choice.keys() instanceof Expression.Tuple tuple ? tuple.elements() : List.of(choice.keys());
            if (keys.size() != types.size()) {
                throw new P4Exception(choice.at(), "a case has as many keys as there are selectors");
            }
            for (int i = 0; i < values.length; i++) {
                if (keys.get(i) instanceof Expression.Mask mask) {
                    masks[i] = constant(mask.mask(), types.get(i), expressions);
                    values[i] = constant(mask.value(), types.get(i), expressions) & masks[i];
                } else if (!(keys.get(i) instanceof Expression.Anything)) {
                    masks[i] = -1;
                    values[i] = constant(keys.get(i), types.get(i), expressions);
                }
            }
        }
        return new Choice(values, masks, next);
    }

    private static long constant(Expression expression, P4Type type, ExpressionBinder expressions) throws P4Exception {
        Operand operand = expressions.bind(expression).as(type);
        if (operand.constant() == null) {
            throw new P4Exception(expression.at(), "a literal is needed here");
        }
        return operand.constant().longValue();
    }
}
