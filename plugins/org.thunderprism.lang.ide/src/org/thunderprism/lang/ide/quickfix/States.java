package org.thunderprism.lang.ide.quickfix;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.NameReference;

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

    /** The field or counter that a place names, be it as a whole or one element; null for another kind of place. */
    static EObject cell(Expression place) {
        Expression base = place;
        while (base instanceof ElementAccess access) {
            base = access.getVector();
        }
        return base instanceof NameReference name ? name.getTarget() : field(base);
    }
}
