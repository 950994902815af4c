package org.thunderprism.lang.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.thunderprism.lang.diagnostic.SyntaxCode;

/**
 * The text of a file.
 *
 * @param text up to the problem, if there is one
 * @param problem why the bytes are no text; null when they are
 */
public record SourceText(String text, SyntaxProblem problem) {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Decodes UTF-8 strictly; a byte order mark is dropped. */
    public static SourceText decode(byte[] bytes, int limit) {
        if (bytes.length > limit) {
            return new SourceText("", SyntaxProblem.of(SyntaxCode.TOO_LARGE, 0, 0, limit, "bytes"));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(input, output, true);
        String text = output.flip().toString();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (!result.isError()) {
            return new SourceText(text, null);
        }
        int place = input.position();
        return new SourceText(
                text, SyntaxProblem.of(SyntaxCode.MALFORMED_UTF8, text.length(), 0, bytes[place] & 0xFF, place));
    }
}
