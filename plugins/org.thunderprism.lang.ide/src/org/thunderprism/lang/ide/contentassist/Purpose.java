package org.thunderprism.lang.ide.contentassist;

import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.thunderDsl.BoundedRange;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.VectorType;

/** What a name is written for, which decides about the names that make sense. */
enum Purpose {
    /** A value that is computed when a packet has come. */
    VALUE,
    /** A value that is computed when a message has come: nothing of a packet is known. */
    MESSAGE_VALUE,
    /** A value known before the program runs. */
    CONSTANT,
    /** The body of a function: its parameters and constants. */
    FUNCTION,
    /** What an assignment changes. */
    TARGET,
    /** What is sent, or waited for. */
    SENT;

    static Purpose of(Situation place) {
        if (place.allows("Sync.value") || place.allows("Echo.value") || place.allows("ModuleDeclaration.trigger")) {
            return SENT;
        }
        if (place.allows("Assignment.target")) {
            return TARGET;
        }
        boolean constant = place.features().stream().anyMatch(Purpose::isConstant);
        return constant ? CONSTANT : around(place.anchor());
    }

    private static boolean isConstant(String feature) {
        return switch (feature) {
            case "Case.values",
                    "Constant.value",
                    "VertexValue.value",
                    "EnumerationLiteral.value",
                    "StateDeclaration.slots",
                    "Type.length",
                    "CounterDeclaration.length",
                    "ValuePattern.value",
                    "KeyPattern.value",
                    "TableEntry.result",
                    "TreeLeaf.result",
                    "TableDeclaration.size",
                    "TableDeclaration.defaultResult",
                    "Range.start",
                    "Range.end",
                    "Range.step",
                    "PartitionExpression.size",
                    "PartitionExpression.stride" -> true;
            default -> false;
        };
    }

    /** By the elements around an unfinished expression. */
    private static Purpose around(EObject anchor) {
        for (EObject element = anchor; element != null; element = element.eContainer()) {
            Purpose purpose = inside(element);
            if (purpose != null) {
                return purpose;
            }
        }
        return VALUE;
    }

    /** Null when what is around the element decides. */
    private static Purpose inside(EObject element) {
        return switch (element) {
            case Function function -> FUNCTION;
            case ModuleDeclaration module -> module.getTrigger() == null ? VALUE : MESSAGE_VALUE;
            case BoundedRange range -> CONSTANT;
            case VectorType type -> CONSTANT;
            case CounterDeclaration counter -> CONSTANT;
            case Element declaration -> CONSTANT;
            default -> null;
        };
    }
}
