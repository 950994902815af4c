package org.thunderprism.compiler.expand.plan;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.Parenthesized;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.StateField;

/** What can be written, sent, or waited for: a state's field, a counter or a let, as a whole or one element of it. */
public sealed interface Place {

    /** The declaration: a {@link StateField}, {@link CounterDeclaration} or {@link Let}. */
    EObject declaration();

    /** The element's index as it is written, or null for the whole. */
    Expression index();

    /** The name of the whole, as it is written. */
    String name();

    record Field(StateDeclaration state, StateField declaration, Expression index) implements Place {
        @Override
        public String name() {
            return state.getName() + "." + declaration.getName();
        }
    }

    record Counter(CounterDeclaration declaration, Expression index) implements Place {
        @Override
        public String name() {
            return declaration.getName();
        }
    }

    record Variable(Let declaration, Expression index) implements Place {
        @Override
        public String name() {
            return declaration.getName();
        }
    }

    /** The place that an expression names, or empty when it is any other expression. */
    static Optional<Place> of(Expression expression) {
        return switch (expression) {
            case Parenthesized parenthesized -> of(parenthesized.getValue());
            case ElementAccess access ->
                of(access.getVector()).filter(whole -> whole.index() == null).map(whole -> element(whole, access));
            case Member member
            when member.getMember() instanceof StateField field
                    && field.eContainer() instanceof StateDeclaration state ->
                Optional.of(new Field(state, field, null));
            case NameReference reference -> ofTarget(reference.getTarget());
            default -> Optional.empty();
        };
    }

    private static Optional<Place> ofTarget(EObject target) {
        return switch (target) {
            case CounterDeclaration counter -> Optional.of(new Counter(counter, null));
            case Let let -> Optional.of(new Variable(let, null));
            case null, default -> Optional.empty();
        };
    }

    private static Place element(Place whole, ElementAccess access) {
        return switch (whole) {
            case Field field -> new Field(field.state(), field.declaration(), access.getIndex());
            case Counter counter -> new Counter(counter.declaration(), access.getIndex());
            case Variable variable -> new Variable(variable.declaration(), access.getIndex());
        };
    }
}
