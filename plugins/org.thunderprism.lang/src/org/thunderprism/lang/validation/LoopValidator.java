package org.thunderprism.lang.validation;

import java.math.BigInteger;
import java.util.Optional;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.thunderDsl.BoundedRange;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.FoldKind;
import org.thunderprism.lang.thunderDsl.Range;
import org.thunderprism.lang.thunderDsl.Select;
import org.thunderprism.lang.type.CompileTime;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeRules;

/** Loops, folds and selections: everything that runs over a range. */
public class LoopValidator extends RuleValidator {

    @Check
    void checkRange(BoundedRange range) {
        checkBound(range.getStart());
        checkBound(range.getEnd());
        if (range.getStep() != null) {
            checkBound(range.getStep());
            Optional<BigInteger> step = types().constants().evaluate(range.getStep());
            if (step.isPresent() && step.get().signum() == 0) {
                report(RuleCode.STEP_ZERO, range.getStep());
            }
        }
    }

    private void checkBound(Expression bound) {
        Type type = type(bound);
        if (type.isUnknown()) {
            return;
        }
        if (!TypeRules.isInteger(type)) {
            report(TypeCode.MISMATCH, bound, "an integer", type, "");
        } else if (!CompileTime.isKnown(bound)) {
            report(RuleCode.LOOP_BOUND, bound);
        }
    }

    @Check
    void checkFold(Fold fold) {
        boolean chooses = switch (fold.getKind()) {
            case MIN, MAX, ARGMIN, ARGMAX -> true;
            default -> false;
        };
        if (chooses && isEmpty(fold.getRange())) {
            report(TypeCode.EMPTY_RANGE, fold.getRange(), fold.getKind().getLiteral());
        }
        Type body = type(fold.getBody());
        if (chooses && isIndex(fold.getKind()) && !body.isUnknown() && !TypeRules.isScalar(body)) {
            report(TypeCode.MISMATCH, fold.getBody(), "a single value", body, "");
        }
    }

    private static boolean isIndex(FoldKind kind) {
        return kind == FoldKind.ARGMIN || kind == FoldKind.ARGMAX;
    }

    @Check
    void checkSelect(Select select) {
        if (isEmpty(select.getRange())) {
            report(
                    TypeCode.EMPTY_RANGE,
                    select.getRange(),
                    "select " + select.getKind().getLiteral());
        }
        Type value = type(select.getValue());
        if (!value.isUnknown() && !TypeRules.isNumeric(value)) {
            report(TypeCode.MISMATCH, select.getValue(), "an integer", value, "");
        }
    }

    private boolean isEmpty(Range range) {
        if (!(range instanceof BoundedRange bounded)) {
            return false;
        }
        Optional<BigInteger> start = types().constants().evaluate(bounded.getStart());
        Optional<BigInteger> end = types().constants().evaluate(bounded.getEnd());
        Optional<BigInteger> step = bounded.getStep() == null
                ? Optional.of(BigInteger.ONE)
                : types().constants().evaluate(bounded.getStep());
        return start.isPresent()
                && end.isPresent()
                && step.isPresent()
                && step.get().signum() != 0
                && end.get().subtract(start.get()).signum() != step.get().signum();
    }
}
