package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.FoldKind;
import org.thunderprism.lang.thunderDsl.LoopVariable;
import org.thunderprism.model.ir.Opcode;

/** {@code sum(i in r) e} and its relatives: the body once per round, combined by a balanced tree. */
final class Folds {

    private final Rounds rounds;
    private final Reductions reductions;
    private final Macros macros;
    private final Evaluator evaluator;
    private final ExpressionTypes types;
    private final Conversions conversions;

    Folds(
            Rounds rounds,
            Reductions reductions,
            Macros macros,
            Evaluator evaluator,
            ExpressionTypes types,
            Conversions conversions) {
        this.rounds = rounds;
        this.reductions = reductions;
        this.macros = macros;
        this.evaluator = evaluator;
        this.types = types;
        this.conversions = conversions;
    }

    Operand expand(Fold fold, Site site) {
        String construct = fold.getKind().getLiteral();
        List<Untyped> values =
                rounds.of(fold.getRange(), construct + " " + fold.getVariable().getName(), site);
        List<Operand> results = new ArrayList<>(values.size());
        for (Untyped value : values) {
            Operand result = round(construct, fold.getVariable(), value, fold.getBody(), site, fold);
            results.add(result);
            if (decides(fold.getKind(), result)) {
                break;
            }
        }
        Operand combined = combined(fold, results, values, construct, site);
        return results.isEmpty()
                ? types.settleEmpty(fold, conversions.scalar(combined, site, fold), site)
                : types.settle(fold, combined, site);
    }

    private Operand combined(Fold fold, List<Operand> results, List<Untyped> values, String construct, Site site) {
        return switch (fold.getKind()) {
            case SUM -> reductions.reduce(Opcode.ADD, results, construct, site, fold);
            case PRODUCT -> reductions.reduce(Opcode.MULTIPLY, results, construct, site, fold);
            case MIN -> reductions.reduce(Opcode.MINIMUM, results, construct, site, fold);
            case MAX -> reductions.reduce(Opcode.MAXIMUM, results, construct, site, fold);
            case ANY -> reductions.logical(Opcode.OR, scalars(results, site, fold), site, fold);
            case ALL -> reductions.logical(Opcode.AND, scalars(results, site, fold), site, fold);
            case COUNT -> reductions.count(scalars(results, site, fold), site, fold);
            case ARGMIN -> winner(Opcode.LESS, results, values, construct, site, fold);
            case ARGMAX -> winner(Opcode.GREATER, results, values, construct, site, fold);
        };
    }

    /** Whether a round decides the whole fold, so that those after it need not be looked at: as in {@code a || b}. */
    private static boolean decides(FoldKind kind, Operand result) {
        return result instanceof Known known
                && (kind == FoldKind.ANY && known.isTrue() || kind == FoldKind.ALL && !known.isTrue());
    }

    private Scalar winner(
            Opcode better, List<Operand> keys, List<Untyped> values, String construct, Site site, Fold fold) {
        List<Scalar> indices = new ArrayList<>(values.size());
        for (Untyped value : values) {
            indices.add(conversions.widen(value, Types.WORD, site, fold));
        }
        return reductions.winner(better, scalars(keys, site, fold), indices, construct, site, fold);
    }

    /** An expression for one value of a loop variable. */
    Operand round(String construct, LoopVariable variable, Untyped value, Expression body, Site site, EObject macro) {
        Site inside = macros.enter(construct + " " + variable.getName() + " = " + value.value(), site, macro);
        inside.names().bind(variable, value);
        return evaluator.evaluate(body, inside);
    }

    private List<Scalar> scalars(List<Operand> operands, Site site, EObject syntax) {
        List<Scalar> scalars = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            scalars.add(conversions.scalar(operand, site, syntax));
        }
        return scalars;
    }
}
