package org.thunderprism.lang.format;

import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.ElementAccess;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Layer;
import org.thunderprism.lang.thunderDsl.MapExpression;
import org.thunderprism.lang.thunderDsl.Parameter;
import org.thunderprism.lang.thunderDsl.PartitionExpression;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.SumReduceExpression;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableKey;
import org.thunderprism.lang.thunderDsl.Unary;
import org.thunderprism.lang.thunderDsl.VectorType;

/** What stands between two tokens of a line: one blank, or nothing. */
final class Spacing {

    private static final Set<String> TIGHT_BEFORE = Set.of(")", "]", ",", ";", ".");
    private static final Set<String> TIGHT_AFTER = Set.of("(", "[", ".");

    private Spacing() {}

    static String between(Token left, Token right) {
        return isTight(left, right) ? "" : " ";
    }

    private static boolean isTight(Token left, Token right) {
        if (TIGHT_BEFORE.contains(right.text()) || TIGHT_AFTER.contains(left.text())) {
            return true;
        }
        if (left.is("{") && right.is("}")) {
            return true;
        }
        return switch (right.text()) {
            case "(" -> opensArguments(left, right.owner());
            case "[" -> opensIndex(right.owner());
            case ":" -> right.owner() instanceof Parameter || right.owner() instanceof TableKey;
            default -> isPrefix(left);
        };
    }

    /** A table's entry and its keys both have parentheses: those of the keys follow the table's name. */
    private static boolean opensArguments(Token left, EObject owner) {
        return switch (owner) {
            case TableDeclaration table -> left.text().equals(table.getName());
            case Function function -> true;
            case StateDeclaration state -> true;
            case Call call -> true;
            case Fold fold -> true;
            case PartitionExpression partition -> true;
            case MapExpression map -> true;
            case SumReduceExpression reduce -> true;
            case Layer layer -> true;
            default -> isPrefix(left);
        };
    }

    private static boolean opensIndex(EObject owner) {
        return owner instanceof ElementAccess || owner instanceof VectorType || owner instanceof CounterDeclaration;
    }

    private static boolean isPrefix(Token token) {
        return token.owner() instanceof Unary && token.text().length() == 1 && "-!~".contains(token.text());
    }
}
