package org.thunderprism.lang.model.pegasus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Walks through the JSON text token by token and says where it is not what the format asks for. Nothing is kept that was
 * not asked for, so that memory follows the model and not the file.
 */
final class JsonCursor {

    /** Reads the value of one key, or one element; the cursor stands on the value's first token. */
    @FunctionalInterface
    interface Visitor {
        void visit() throws IOException, MalformedModel;
    }

    /** Reads the value of the key {@code key}, or leaves it alone and says false. */
    @FunctionalInterface
    interface KeyVisitor {
        boolean visit(String key) throws IOException, MalformedModel;
    }

    private final JsonParser parser;

    JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the whole text, which must be one object. */
    void document(KeyVisitor visitor) throws IOException, MalformedModel {
        parser.nextToken();
        object(visitor);
        if (parser.nextToken() != null) {
            throw new MalformedModel(PegasusCode.NOT_JSON, place(), "there is more text after the end of the object");
        }
    }

    /** Visits every key of the object that starts here; values that nobody takes are skipped. */
    void object(KeyVisitor visitor) throws IOException, MalformedModel {
        expect(JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (!visitor.visit(key)) {
                parser.skipChildren();
            }
        }
    }

    /** Visits every element of the array that starts here and returns their number. */
    int array(int limit, Visitor visitor) throws IOException, MalformedModel {
        expect(JsonToken.START_ARRAY, "an array");
        Place start = place();
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++count > limit) {
                String path = path(parser.getParsingContext().getParent());
                throw new MalformedModel(
                        PegasusCode.TOO_LARGE, start, "the number of entries of `" + path + "`", limit);
            }
            visitor.visit();
        }
        return count;
    }

    /** The integer that stands here. */
    long integer(long low, long high) throws IOException, MalformedModel {
        expect(JsonToken.VALUE_NUMBER_INT, "an integer");
        boolean representable = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (!representable || parser.getLongValue() < low || parser.getLongValue() > high) {
            throw new MalformedModel(
                    PegasusCode.OUT_OF_RANGE, place(), path(), Long.toString(low), Long.toString(high), excerpt());
        }
        return parser.getLongValue();
    }

    Place place() throws IOException {
        return Place.ofToken(parser);
    }

    /** Where the cursor stands, as keys and indices: {@code layers[0].blocks[3].threshold}. */
    String path() {
        return path(parser.getParsingContext());
    }

    private static String path(JsonStreamContext context) {
        String pointer = context.pathAsPointer().toString();
        return pointer.isEmpty()
                ? "model"
                : pointer.substring(1).replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
    }

    private void expect(JsonToken expected, String description) throws IOException, MalformedModel {
        if (parser.currentToken() != expected) {
            throw new MalformedModel(PegasusCode.WRONG_KIND, place(), path(), description, found());
        }
    }

    private String found() throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case null -> "the end of the file";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case END_ARRAY, END_OBJECT -> "nothing";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "the number " + excerpt();
            case VALUE_NUMBER_FLOAT -> "the number " + excerpt() + ", which is no integer";
            default -> parser.getText();
        };
    }

    /** The token's text, cut where it would fill the screen. */
    private String excerpt() throws IOException {
        String text = parser.getText();
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }
}
