package org.thunderprism.lang.ide.quickfix;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Member;

/** What places of a program's memory belong to. */
final class States {

    private States() {}

    /** The field that a place such as {@code flow.load[3]} names; null for another kind of place. */
    static EObject field(Expression place) {
        Expression base = place;
        while (base instanceof ElementAccess access) {
            base = access.getVector();
        }
        return base instanceof Member member ? member.getMember() : null;
    }
}
