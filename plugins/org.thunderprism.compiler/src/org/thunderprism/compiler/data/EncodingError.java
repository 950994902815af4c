package org.thunderprism.compiler.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a text stops being UTF-8. Readers decode blocks of text ahead, so that only a second look tells it.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units
 */
record EncodingError(long line, int column) {

    private static final int BLOCK = 1 << 16;

    /** The first bytes of a file that are not UTF-8; empty when there are none, or the file cannot be read again. */
    static Optional<EncodingError> find(Path file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer text = CharBuffer.allocate(BLOCK);
        EncodingError place = new EncodingError(1, 1);
        try (InputStream stream = Files.newInputStream(file)) {
            boolean atEnd = false;
            while (!atEnd) {
                int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
                atEnd = count < 0;
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                CoderResult result = decoder.decode(bytes, text, atEnd);
                place = place.after(text.flip());
                if (result.isError()) {
                    return Optional.of(place);
                }
                text.clear();
                bytes.compact();
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private EncodingError after(CharBuffer text) {
        long lines = line;
        int columns = column;
        while (text.hasRemaining()) {
            boolean ends = text.get() == '\n';
            lines += ends ? 1 : 0;
            columns = ends ? 1 : columns + 1;
        }
        return new EncodingError(lines, columns);
    }
}
