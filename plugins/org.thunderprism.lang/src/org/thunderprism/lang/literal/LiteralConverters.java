package org.thunderprism.lang.literal;

import java.math.BigInteger;
import java.util.function.Function;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.thunderprism.lang.diagnostic.SyntaxCode;

/** Between the text of terminals and the values in the syntax tree. Numbers stay text there; {@link Literals} reads them. */
public class LiteralConverters extends AbstractDeclarativeValueConverterService {

    @ValueConverter(rule = "INT")
    public IValueConverter<String> integer() {
        return number("an integer", "write it like 42, 1_000, 0xff or 0b1010", "0", Literals::integer);
    }

    @ValueConverter(rule = "DURATION")
    public IValueConverter<String> duration() {
        return number("a duration", "write it like 20ns, 5us, 1ms or 2s", "0ns", Literals::nanoseconds);
    }

    @ValueConverter(rule = "IpAddress")
    public IValueConverter<String> address() {
        return number(
                "an IPv4 address",
                "write four numbers of 0 to 255, or an integer: there are no fractions",
                "0.0.0.0",
                Literals::address);
    }

    @ValueConverter(rule = "STRING")
    public IValueConverter<String> string() {
        return new StringLiteralConverter();
    }

    @ValueConverter(rule = "ID")
    public IValueConverter<String> identifier() {
        return name();
    }

    /** A leading {@code ^} makes a name of a word that the grammar uses; it is no part of the name. */
    @ValueConverter(rule = "Name")
    public IValueConverter<String> name() {
        return new IValueConverter<>() {
            @Override
            public String toValue(String text, INode node) {
                return text != null && text.startsWith("^") ? text.substring(1) : text;
            }

            @Override
            public String toString(String value) {
                return value;
            }
        };
    }

    /** The parts of a header field without the blanks and comments that may stand between them. */
    @ValueConverter(rule = "HeaderField")
    public IValueConverter<String> headerField() {
        return new IValueConverter<>() {
            @Override
            public String toValue(String text, INode node) {
                if (node == null) {
                    return text;
                }
                StringBuilder parts = new StringBuilder();
                for (ILeafNode leaf : node.getLeafNodes()) {
                    if (!leaf.isHidden()) {
                        parts.append(leaf.getText());
                    }
                }
                return parts.toString();
            }

            @Override
            public String toString(String value) {
                return value;
            }
        };
    }

    private static IValueConverter<String> number(
            String kind, String help, String standIn, Function<String, BigInteger> reader) {
        return new IValueConverter<>() {
            @Override
            public String toValue(String text, INode node) {
                if (text == null) {
                    return standIn;
                }
                if (Literals.isAbsurd(text)) {
                    throw new LiteralException(
                            SyntaxCode.INTEGER_TOO_LARGE, node, standIn, text.substring(0, 20) + "…");
                }
                try {
                    if (reader.apply(text).compareTo(Literals.MAXIMUM) > 0) {
                        throw new LiteralException(SyntaxCode.INTEGER_TOO_LARGE, node, standIn, text);
                    }
                } catch (NumberFormatException malformed) {
                    throw new LiteralException(SyntaxCode.MALFORMED_LITERAL, node, standIn, text, kind, help);
                }
                return text;
            }

            @Override
            public String toString(String value) {
                return value;
            }
        };
    }
}
