package org.thunderprism.lang.model.pegasus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a text is no JSON, in words for whoever exported it. */
final class JsonFault {

    private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\('(.)' \\(code \\d+.*");
    private static final Pattern CLOSING = Pattern.compile("Unexpected close marker '(.)': expected '(.)'.*");
    private static final Pattern TOKEN = Pattern.compile("Unrecognized token '([^']*)'.*");
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'");

    /** Where the parser's own messages point into the text; the finding's place says so already. */
    private static final Pattern LOCATION = Pattern.compile("\\s*\\(?[^(]*\\[Source: [^\\]]*\\]\\)?");

    private JsonFault() {}

    /**
     * The reason as a clause.
     *
     * @param path to where reading ended
     */
    static String clause(JsonProcessingException fault, String path) {
        if (fault instanceof JsonEOFException) {
            return "the text ends inside `" + path + "`";
        }
        String message = fault.getOriginalMessage().lines().findFirst().orElse("");
        Matcher character = CHARACTER.matcher(message);
        if (character.matches()) {
            return "`" + character.group(1) + "` cannot stand here";
        }
        Matcher closing = CLOSING.matcher(message);
        if (closing.matches()) {
            return "`" + closing.group(1) + "` stands where `" + closing.group(2) + "` is missing";
        }
        Matcher token = TOKEN.matcher(message);
        if (token.matches()) {
            return "`" + token.group(1) + "` is no JSON value";
        }
        Matcher twice = TWICE.matcher(message);
        if (twice.matches()) {
            return "the key `" + twice.group(1) + "` occurs twice in one object";
        }
        return LOCATION.matcher(message).replaceAll("");
    }
}
