package org.thunderprism.lang.model.pegasus;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.thunderprism.model.origin.SourceRange;

/**
 * A place in the JSON text.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 code units
 * @param offset 0-based, in UTF-16 code units
 * @param length in UTF-16 code units
 */
record Place(int line, int column, int offset, int length) {

    /** The file as a whole. */
    static final Place START = new Place(1, 1, 0, 0);

    /** The token that the parser has just read. */
    static Place ofToken(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        int length = token == null ? 0 : token.isNumeric() ? parser.getTextLength() : 1;
        return of(parser.currentTokenLocation(), length);
    }

    static Place of(JsonLocation location, int length) {
        return new Place(
                Math.max(1, location.getLineNr()),
                Math.max(1, location.getColumnNr()),
                (int) Math.max(0, location.getCharOffset()),
                length);
    }

    SourceRange in(String file) {
        return new SourceRange(file, line, column, offset, length);
    }
}
