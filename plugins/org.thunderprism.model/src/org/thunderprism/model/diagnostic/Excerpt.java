package org.thunderprism.model.diagnostic;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps messages readable whatever names and paths a program makes up: of what is too long only the two ends are shown, and of control
 * characters that they are there.
 */
final class Excerpt {

    /** Characters of a word, such as a name or a path. */
    private static final int LONGEST_WORD = 96;

    /** Characters of a text of several words, such as a list of names or what another tool says. */
    private static final int LONGEST_TEXT = 4_000;

    /** What would do something to a terminal; line breaks are in what other tools say. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private static final String REPLACEMENT = "\uFFFD";

    private static final Pattern LONG_WORD = Pattern.compile("\\S{" + (LONGEST_WORD + 1) + ",}+");

    private Excerpt() {}

    /** The argument as a message shows it; a pattern may have a format of its own for a number. */
    static Object argument(Object argument) {
        boolean number = argument instanceof Number && !(argument instanceof BigInteger);
        return number ? argument : text(String.valueOf(argument));
    }

    /** The text as a message shows it. */
    static String text(String original) {
        String text = CONTROL.matcher(original).replaceAll(REPLACEMENT);
        if (text.length() <= LONGEST_WORD) {
            return text;
        }
        String words =
                LONG_WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(ends(word.group(), LONGEST_WORD)));
        return ends(words, LONGEST_TEXT);
    }

    /** The beginning and, since names and paths often differ there, the end. */
    private static String ends(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int head = longest * 2 / 3;
        int tail = longest - head - 1;
        return whole(text.substring(0, head)) + "…" + text.substring(firstWhole(text, text.length() - tail));
    }

    /** Never half of a surrogate pair. */
    private static String whole(String head) {
        return Character.isHighSurrogate(head.charAt(head.length() - 1)) ? head.substring(0, head.length() - 1) : head;
    }

    private static int firstWhole(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
    }
}
