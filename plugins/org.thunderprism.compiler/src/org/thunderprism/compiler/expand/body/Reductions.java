package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Types;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.lang.thunderDsl.CastMode;
import org.thunderprism.model.ir.Opcode;

/** Many values into one: what folds, selections, and functions of vectors share. */
final class Reductions {

    /**
     * A value that may win, and what stands for it when it does.
     *
     * @param key what is compared
     * @param index the loop variable's value or the element's position
     */
    private record Candidate(Scalar key, Scalar index) {}

    private final Operations operations;
    private final Conversions conversions;
    private final Problems problems;

    Reductions(Operations operations, Conversions conversions, Problems problems) {
        this.operations = operations;
        this.conversions = conversions;
        this.problems = problems;
    }

    /**
     * The sum, product, minimum or maximum of values.
     *
     * @param construct what reduces, for messages
     */
    Operand reduce(Opcode opcode, List<Operand> values, String construct, Site site, EObject syntax) {
        if (values.isEmpty()) {
            return switch (opcode) {
                case ADD -> Untyped.of(0);
                case MULTIPLY -> Untyped.of(1);
                default -> throw problems.refuse(ExpandCode.EMPTY_RANGE, site.origin(syntax), construct);
            };
        }
        return Trees.fold(
                alike(values, site, syntax), (left, right) -> operations.binary(opcode, left, right, site, syntax));
    }

    /** All scalars in the type that holds all of them, so that the tree's shape does not decide about types. */
    private List<Operand> alike(List<Operand> values, Site site, EObject syntax) {
        List<Scalar> scalars = new ArrayList<>(values.size());
        for (Operand value : values) {
            if (!(value instanceof Scalar scalar)) {
                return values;
            }
            scalars.add(scalar);
        }
        return List.copyOf(conversions.alike(scalars, site, syntax).scalars());
    }

    /** Whether any or all of some truth values are true. */
    Scalar logical(Opcode opcode, List<Scalar> values, Site site, EObject syntax) {
        return values.isEmpty()
                ? Known.truth(opcode == Opcode.AND)
                : Trees.fold(values, (left, right) -> logical(opcode, left, right, site, syntax));
    }

    /** {@code &&} or {@code ||}. A side that is known decides, or leaves the other one as it is. */
    Scalar logical(Opcode opcode, Scalar left, Scalar right, Site site, EObject syntax) {
        boolean neutral = opcode == Opcode.AND;
        if (left instanceof Known known) {
            return known.isTrue() == neutral ? right : left;
        }
        if (right instanceof Known known) {
            return known.isTrue() == neutral ? left : right;
        }
        return operations.binary(opcode, left, right, site, syntax);
    }

    /** How many of some truth values are true: u32. */
    Operand count(List<Scalar> values, Site site, EObject syntax) {
        if (values.isEmpty()) {
            return new Known(Types.WORD, 0);
        }
        List<Operand> numbers = new ArrayList<>(values.size());
        for (Scalar value : values) {
            numbers.add(conversions.cast(value, Types.WORD, CastMode.WRAP, site, syntax));
        }
        return reduce(Opcode.ADD, numbers, "count", site, syntax);
    }

    /**
     * The index of the smallest or largest key; of equal ones the first.
     *
     * @param better {@link Opcode#LESS} for the smallest, {@link Opcode#GREATER} for the largest
     * @param indices what stands for each key
     */
    Scalar winner(
            Opcode better,
            List<Scalar> keys,
            List<? extends Scalar> indices,
            String construct,
            Site site,
            EObject syntax) {
        if (keys.isEmpty()) {
            throw problems.refuse(ExpandCode.EMPTY_RANGE, site.origin(syntax), construct);
        }
        if (keys.size() == 1) {
            return indices.getFirst();
        }
        List<Scalar> alike = conversions.alike(keys, site, syntax).scalars();
        List<Candidate> candidates = new ArrayList<>(keys.size());
        for (int position = 0; position < keys.size(); position++) {
            candidates.add(new Candidate(alike.get(position), indices.get(position)));
        }
        int middle = (candidates.size() + 1) / 2;
        Candidate left = best(better, candidates.subList(0, middle), site, syntax);
        Candidate right = best(better, candidates.subList(middle, candidates.size()), site, syntax);
        // At the root nobody asks for the key any more.
        return operations.choose(beats(better, right, left, site, syntax), right.index(), left.index(), site, syntax);
    }

    private Candidate best(Opcode better, List<Candidate> candidates, Site site, EObject syntax) {
        return Trees.fold(candidates, (left, right) -> {
            Scalar wins = beats(better, right, left, site, syntax);
            return new Candidate(
                    operations.choose(wins, right.key(), left.key(), site, syntax),
                    operations.choose(wins, right.index(), left.index(), site, syntax));
        });
    }

    private Scalar beats(Opcode better, Candidate right, Candidate left, Site site, EObject syntax) {
        return operations.binary(better, right.key(), left.key(), site, syntax);
    }
}
