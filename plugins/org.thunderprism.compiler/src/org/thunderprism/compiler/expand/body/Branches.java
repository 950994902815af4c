package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.lang.thunderDsl.Case;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Extremum;
import org.thunderprism.lang.thunderDsl.If;
import org.thunderprism.lang.thunderDsl.Match;
import org.thunderprism.lang.thunderDsl.Select;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.type.ValueType;

/** Statements that choose between blocks. A choice that is known leaves the chosen block alone. */
final class Branches {

    private final Rounds rounds;
    private final Folds folds;
    private final Macros macros;
    private final Operations operations;
    private final Reductions reductions;
    private final Evaluator evaluator;
    private final Conversions conversions;

    Branches(
            Rounds rounds,
            Folds folds,
            Macros macros,
            Operations operations,
            Reductions reductions,
            Evaluator evaluator,
            Conversions conversions) {
        this.rounds = rounds;
        this.folds = folds;
        this.macros = macros;
        this.operations = operations;
        this.reductions = reductions;
        this.evaluator = evaluator;
        this.conversions = conversions;
    }

    void expand(If branch, Site site, Statements statements) {
        Scalar condition = scalar(branch.getCondition(), site);
        Consumer<Site> otherwise = branch.getElseIf() != null
                ? inside -> statements.expand(branch.getElseIf(), inside)
                : branch.getOtherwise() != null ? inside -> statements.expand(branch.getOtherwise(), inside) : null;
        choose(condition, inside -> statements.expand(branch.getThen(), inside), otherwise, site, branch);
    }

    /** The block of the first round whose value wins: a tree of comparisons, then one guarded copy of the block per round. */
    void expand(Select select, Site site, Statements statements) {
        String construct = "select " + select.getKind().getLiteral();
        List<Untyped> values = rounds.of(
                select.getRange(), construct + " " + select.getVariable().getName(), site);
        Scalar winner = winner(select, construct, values, site);
        if (winner instanceof Computed computed) {
            computed.value().setName(select.getVariable().getName());
        }
        for (Untyped value : values) {
            Site inside = macros.enter(
                    construct + " " + select.getVariable().getName() + " = " + value.value(), site, select);
            inside.names().bind(select.getVariable(), value);
            Scalar isWinner = operations.binary(Opcode.EQUAL, winner, value, inside, select);
            choose(isWinner, then -> statements.expand(select.getBody(), then), null, inside, select);
        }
    }

    private Scalar winner(Select select, String construct, List<Untyped> values, Site site) {
        if (values.size() == 1) {
            // Without a competitor there is nothing to compare.
            return values.getFirst();
        }
        Opcode better = select.getKind() == Extremum.MIN ? Opcode.LESS : Opcode.GREATER;
        List<Scalar> keys = new ArrayList<>(values.size());
        for (Untyped value : values) {
            Operand key = folds.round(construct, select.getVariable(), value, select.getValue(), site, select);
            keys.add(conversions.scalar(key, site, select.getValue()));
        }
        return reductions.winner(better, keys, typed(values, site, select), construct, site, select);
    }

    private List<Scalar> typed(List<Untyped> values, Site site, EObject syntax) {
        if (values.isEmpty()) {
            return List.of();
        }
        ValueType type = conversions.commonType(List.copyOf(values), site, syntax);
        return values.stream()
                .map(value -> conversions.widen((Scalar) value, type, site, syntax))
                .toList();
    }

    /**
     * The first case whose value is the subject's. Cases become branches side by side instead of inside one another, so that many of them do
     * not nest deeply; all tests come before the first block, which might change what they look at.
     */
    void expand(Match match, Site site, Statements statements) {
        Cases cases = new Cases(scalar(match.getSubject(), site), reductions, operations, conversions);
        for (Case each : match.getCases()) {
            List<Scalar> values = new ArrayList<>();
            for (Expression value : each.getValues()) {
                values.add(scalar(value, site));
            }
            cases.add(each, values, site);
        }
        cases.guards()
                .forEach((each, guard) -> choose(guard, inside -> body(each, inside, statements), null, site, each));
    }

    private static void body(Case each, Site site, Statements statements) {
        if (each.getVerdict() != null) {
            statements.expand(each.getVerdict(), site);
        } else {
            statements.expand(each.getBody(), site);
        }
    }

    /** Does something under a condition. */
    void when(Scalar condition, Consumer<Site> then, Site site, EObject syntax) {
        choose(condition, then, null, site, syntax);
    }

    /** @param otherwise null when there is nothing to do otherwise */
    private static void choose(
            Scalar condition, Consumer<Site> then, Consumer<Site> otherwise, Site site, EObject syntax) {
        switch (condition) {
            case Known known when known.isTrue() -> then.accept(site.scope());
            case Known known -> {
                if (otherwise != null) {
                    otherwise.accept(site.scope());
                }
            }
            case Computed computed -> {
                org.thunderprism.model.ir.If branch =
                        site.code().emit(site.origin(syntax)).branch(computed.value());
                then.accept(site.branch(branch));
                if (otherwise != null) {
                    otherwise.accept(site.otherwise(branch));
                }
            }
            case Untyped untyped -> throw new IllegalStateException("a condition that is no truth value");
        }
    }

    private Scalar scalar(Expression expression, Site site) {
        return conversions.scalar(evaluator.evaluate(expression, site), site, expression);
    }
}
