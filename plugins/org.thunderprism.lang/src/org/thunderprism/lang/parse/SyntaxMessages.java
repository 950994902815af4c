package org.thunderprism.lang.parse;

import java.util.Map;
import java.util.Optional;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.thunderprism.lang.diagnostic.SyntaxCode;
import org.thunderprism.lang.literal.LiteralException;

/** Says what the parser stumbled over, and what is usually meant there. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {

    private static final Map<String, String> KINDS = Map.of(
            "RULE_ID", "a name",
            "RULE_INT", "an integer",
            "RULE_STRING", "a text in quotes",
            "RULE_DURATION", "a duration");

    private static final Map<String, String> HINTS = Map.of(
            "and", "write && for and",
            "or", "write || for or",
            "not", "write ! for not",
            "var", "write let for a new name",
            "return", "the last expression of fn name(…) -> type = … is its result",
            "while", "loops are bounded: write for i in 0 ..< n { … }",
            "=", "write == to compare; only state and counters can be assigned",
            "++", "write += 1",
            ".", "numbers are integers; a range is written 0 ..< n");

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException exception = context.getRecognitionException();
        Token token = exception == null ? null : exception.token;
        if (token == null) {
            String lexical = context.getDefaultMessage();
            return new SyntaxErrorMessage(lexical, LexicalErrors.code(lexical).code());
        }
        String[] names = context.getTokenNames();
        Optional<MisspeltWord> misspelt = MisspeltWord.of(exception, names);
        if (misspelt.isPresent() && !"a name".equals(expected(exception, names))) {
            return misspelt(misspelt.get());
        }
        String text = token.getType() == Token.EOF ? "" : token.getText();
        String found = token.getType() == Token.EOF ? "the end of the file" : "'" + abbreviated(text) + "'";
        String expected = expected(exception, names);
        String main = expected == null ? found + " cannot stand here" : "expected " + expected + ", not " + found;
        String message = SyntaxCode.SYNTAX.message(main + hint(token, expected, names));
        return new SyntaxErrorMessage(message, SyntaxCode.SYNTAX.code(), SyntaxErrorPlace.of(token));
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        if (context.getValueConverterException() instanceof LiteralException literal) {
            return new SyntaxErrorMessage(literal.getMessage(), literal.code().code());
        }
        return message(SyntaxCode.SYNTAX, context.getDefaultMessage());
    }

    /** What is usually meant by words and signs that cannot stand where they are. */
    protected Map<String, String> hints() {
        return HINTS;
    }

    private SyntaxErrorMessage misspelt(MisspeltWord word) {
        String text = word.token().getText();
        String hint = hints().getOrDefault(text, "did you mean '" + word.meant() + "'?");
        String message = SyntaxCode.SYNTAX.message("'" + text + "' cannot stand here; " + hint);
        return new SyntaxErrorMessage(message, SyntaxCode.SYNTAX.code(), SyntaxErrorPlace.of(word.token()));
    }

    private String hint(Token token, String expected, String[] names) {
        String text = token.getText();
        String hint = text == null ? null : hints().get(text);
        if (hint == null && "a name".equals(expected) && MisspeltWord.isWord(token, names)) {
            hint = "it is a word of the language; write ^" + text + " to use it as a name";
        }
        if (hint == null && token.getType() == Token.EOF) {
            hint = "is a bracket still open?";
        }
        return hint == null ? "" : "; " + hint;
    }

    /** Null when more than one kind of token could stand there. */
    private static String expected(RecognitionException exception, String[] names) {
        int type = exception instanceof MismatchedTokenException mismatch ? mismatch.expecting : -1;
        if (type == Token.EOF || type < 0 || type >= names.length) {
            return null;
        }
        return KINDS.getOrDefault(names[type], names[type]);
    }

    private static String abbreviated(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private static SyntaxErrorMessage message(SyntaxCode code, Object... arguments) {
        return new SyntaxErrorMessage(code.message(arguments), code.code());
    }
}
