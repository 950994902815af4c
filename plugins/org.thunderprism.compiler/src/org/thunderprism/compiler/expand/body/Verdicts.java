package org.thunderprism.compiler.expand.body;

import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.lang.thunderDsl.Drop;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Forward;
import org.thunderprism.lang.thunderDsl.Mark;
import org.thunderprism.lang.thunderDsl.Mirror;
import org.thunderprism.lang.thunderDsl.Pass;
import org.thunderprism.lang.thunderDsl.Reply;
import org.thunderprism.lang.thunderDsl.Verdict;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.ir.VerdictKind;

/** What happens to the packet. */
final class Verdicts {

    private final Evaluator evaluator;
    private final Conversions conversions;

    Verdicts(Evaluator evaluator, Conversions conversions) {
        this.evaluator = evaluator;
        this.conversions = conversions;
    }

    void expand(Verdict verdict, Site site) {
        switch (verdict) {
            case Pass pass -> set(VerdictKind.PASS, null, site, pass);
            case Drop drop -> set(VerdictKind.DROP, null, site, drop);
            case Reply reply -> set(VerdictKind.REPLY, null, site, reply);
            case Mark mark -> {
                Scalar number = scalar(mark.getArgument(), site);
                set(VerdictKind.MARK, conversions.value(number, Types.WORD, site, mark.getArgument()), site, mark);
            }
            case Forward forward -> set(VerdictKind.FORWARD, vertex(forward.getArgument(), site), site, forward);
            case Mirror mirror -> set(VerdictKind.MIRROR, vertex(mirror.getArgument(), site), site, mirror);
            default -> throw new IllegalStateException("unknown verdict: " + verdict);
        }
    }

    private void set(VerdictKind kind, Value argument, Site site, Verdict syntax) {
        site.code().emit(site.origin(syntax)).verdict(kind, argument);
    }

    private Value vertex(Expression expression, Site site) {
        Scalar index = scalar(expression, site);
        return conversions.value(conversions.unsigned(index, site, expression), site, expression);
    }

    private Scalar scalar(Expression expression, Site site) {
        return conversions.scalar(evaluator.evaluate(expression, site), site, expression);
    }
}
