package org.thunderprism.lang.literal;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.thunderprism.lang.diagnostic.SyntaxCode;

/** String literals; {@code \"} {@code \\} {@code \n} and {@code \t} are the escapes. */
public final class StringLiteralConverter implements IValueConverter<String> {

    @Override
    public String toValue(String text, INode node) {
        if (text == null) {
            return null;
        }
        StringBuilder value = new StringBuilder(text.length());
        for (int index = 1; index < text.length() - 1; index++) {
            char character = text.charAt(index);
            if (character != '\\') {
                value.append(character);
                continue;
            }
            index++;
            switch (text.charAt(index)) {
                case '"', '\\' -> value.append(text.charAt(index));
                case 'n' -> value.append('\n');
                case 't' -> value.append('\t');
                default ->
                    throw new LiteralException(
                            SyntaxCode.MALFORMED_LITERAL,
                            node,
                            value.toString(),
                            "\\" + text.charAt(index),
                            "an escape",
                            "the escapes are \\\" \\\\ \\n \\t; write paths with forward slashes");
            }
        }
        return value.toString();
    }

    @Override
    public String toString(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
