package org.thunderprism.lang.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.thunderprism.lang.linking.Similar;

/**
 * A word of the language with a slip in it. The parser takes it for a name, and often stumbles only over what comes after: in {@code lett
 * q = 3} over {@code q}.
 *
 * @param token the word
 * @param meant the word of the language that is closest to it
 */
record MisspeltWord(Token token, String meant) {

    /** Shorter names are close to words of the language by chance. */
    private static final int SHORTEST = 3;

    /** Words that a statement can end with; what follows any other word is no beginning of a statement. */
    private static final Set<String> FINAL_WORDS = Set.of(
            "all",
            "drop",
            "echo",
            "false",
            "neighbors",
            "others",
            "pass",
            "ring",
            "runtime",
            "self",
            "true",
            "vertices");

    /** Brackets that a statement can come after. */
    private static final Set<String> FINAL_SIGNS = Set.of("{", "}", ")", "]");

    /**
     * The word that is to blame for an error, if it is one of these.
     *
     * @param names of the kinds of tokens, as the parser has them: words of the language in quotes
     */
    static Optional<MisspeltWord> of(RecognitionException error, String[] names) {
        Token before = before(error, error.token);
        Optional<MisspeltWord> first =
                before != null && beginsStatement(error, before, names) ? of(before, names) : Optional.empty();
        return first.isPresent() ? first : of(error.token, names);
    }

    private static Optional<MisspeltWord> of(Token token, String[] names) {
        String text = token.getText();
        if (!isName(token, names) || text.length() < SHORTEST) {
            return Optional.empty();
        }
        return Similar.to(text, words(names)).map(meant -> new MisspeltWord(token, meant));
    }

    /** A statement begins where the one before it can have ended; the language has no sign between them. */
    private static boolean beginsStatement(RecognitionException error, Token token, String[] names) {
        Token before = before(error, token);
        if (before == null) {
            return true;
        }
        String text = before.getText();
        return isWord(before, names)
                ? FINAL_WORDS.contains(text)
                : Character.isLetterOrDigit(text.codePointAt(0)) || FINAL_SIGNS.contains(text);
    }

    /** The token before, apart from spaces and comments; null at the beginning. */
    private static Token before(RecognitionException error, Token token) {
        if (!(error.input instanceof TokenStream tokens)) {
            return null;
        }
        int index = token.getTokenIndex() - 1;
        while (index >= 0 && tokens.get(index).getChannel() != Token.DEFAULT_CHANNEL) {
            index--;
        }
        return index < 0 ? null : tokens.get(index);
    }

    private static boolean isName(Token token, String[] names) {
        return token.getType() >= 0 && token.getType() < names.length && names[token.getType()].equals("RULE_ID");
    }

    /** Whether a token is a word of the language. */
    static boolean isWord(Token token, String[] names) {
        return token.getType() >= 0 && token.getType() < names.length && isWord(names[token.getType()]);
    }

    private static boolean isWord(String name) {
        return name.startsWith("'") && Character.isLetter(name.charAt(1));
    }

    private static List<String> words(String[] names) {
        List<String> words = new ArrayList<>();
        for (String name : names) {
            if (isWord(name)) {
                words.add(name.substring(1, name.length() - 1));
            }
        }
        return words;
    }
}
