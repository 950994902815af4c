package org.thunderprism.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.lang.ide.description.Markdown;
import org.thunderprism.lang.thunderDsl.BooleanLiteral;
import org.thunderprism.lang.thunderDsl.DurationLiteral;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.IntegerLiteral;
import org.thunderprism.lang.thunderDsl.IpAddressLiteral;
import org.thunderprism.lang.validation.FileTypes;

/** What a literal stands for, in other notations. */
@Singleton
final class LiteralHover {

    private final FileTypes types;

    @Inject
    LiteralHover(FileTypes types) {
        this.types = types;
    }

    static boolean isLiteral(EObject element) {
        return element instanceof IntegerLiteral
                || element instanceof BooleanLiteral
                || element instanceof DurationLiteral
                || element instanceof IpAddressLiteral;
    }

    String of(Expression literal) {
        Optional<BigInteger> value = types.of(literal.eResource()).constants().evaluate(literal);
        return value.map(number -> switch (literal) {
                    case BooleanLiteral truth -> "`bool`";
                    case DurationLiteral duration -> "`time`: " + String.format(Locale.ROOT, "%,d ns", number);
                    case IpAddressLiteral address -> "`u32`: " + bases(number);
                    default -> bases(number);
                })
                .orElse("");
    }

    private static String bases(BigInteger value) {
        return value + " = 0x" + value.toString(16) + " = 0b" + value.toString(2) + ", "
                + Markdown.count(Math.max(1, value.bitLength()), "bit", "bits");
    }
}
