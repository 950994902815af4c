package org.thunderprism.compiler.expand.body;

import java.math.BigInteger;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.value.Aggregate;
import org.thunderprism.compiler.expand.value.Computed;
import org.thunderprism.compiler.expand.value.Elements;
import org.thunderprism.compiler.expand.value.Known;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.compiler.expand.value.Scalar;
import org.thunderprism.compiler.expand.value.Untyped;
import org.thunderprism.model.ir.Opcode;

/** Elements of vectors. */
final class Vectors {

    private final Operations operations;
    private final Reductions reductions;
    private final Conversions conversions;
    private final Places places;

    Vectors(Operations operations, Reductions reductions, Conversions conversions, Places places) {
        this.operations = operations;
        this.reductions = reductions;
        this.conversions = conversions;
        this.places = places;
    }

    /** {@code v[i]}: an index that is known is checked, any other one gives 0 when it is out of range. */
    Operand element(Operand vector, Operand index, Site site, EObject syntax) {
        int length = conversions.length(vector, site, syntax);
        if (conversions.scalar(index, site, syntax) instanceof Computed computed) {
            return choose(conversions.elements(vector, site, syntax), computed, site, syntax);
        }
        BigInteger position = conversions.constant(index, "An index", site, syntax);
        places.requireInRange(position, length, "the vector", site, syntax);
        return vector instanceof Aggregate aggregate
                ? conversions.element(aggregate, position.intValueExact(), site, syntax)
                : conversions.elements(vector, site, syntax).scalars().get(position.intValueExact());
    }

    private Scalar choose(Elements elements, Computed index, Site site, EObject syntax) {
        List<Scalar> scalars =
                conversions.alike(elements.scalars(), site, syntax).scalars();
        Scalar chosen = choose(scalars, 0, index, site, syntax);
        Scalar inRange = inRange(scalars.size(), index, site, syntax);
        return operations.choose(inRange, chosen, Untyped.of(0), site, syntax);
    }

    /** Halves the vector until one element is left; {@code first} is the position of the first element. */
    private Scalar choose(List<Scalar> scalars, int first, Computed index, Site site, EObject syntax) {
        if (scalars.size() == 1) {
            return scalars.getFirst();
        }
        int middle = (scalars.size() + 1) / 2;
        Scalar left = choose(scalars.subList(0, middle), first, index, site, syntax);
        if (!index.type().holds(BigInteger.valueOf(first + middle))) {
            return left;
        }
        Scalar right = choose(scalars.subList(middle, scalars.size()), first + middle, index, site, syntax);
        Scalar isLeft = operations.binary(Opcode.LESS, index, Untyped.of(first + middle), site, syntax);
        return operations.choose(isLeft, left, right, site, syntax);
    }

    private Scalar inRange(int length, Computed index, Site site, EObject syntax) {
        Scalar below = index.type().holds(BigInteger.valueOf(length))
                ? operations.binary(Opcode.LESS, index, Untyped.of(length), site, syntax)
                : Known.truth(true);
        Scalar notNegative = index.type().signed()
                ? operations.binary(Opcode.GREATER_EQUAL, index, Untyped.of(0), site, syntax)
                : Known.truth(true);
        return reductions.logical(Opcode.AND, below, notNegative, site, syntax);
    }
}
