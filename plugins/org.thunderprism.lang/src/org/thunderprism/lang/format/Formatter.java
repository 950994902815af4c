package org.thunderprism.lang.format;

import com.google.inject.Inject;
import java.io.StringReader;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.thunderprism.lang.ThunderDslStandaloneSetup;
import org.thunderprism.lang.thunderDsl.ThunderFile;

/** Lays out programs. Formatting what is formatted changes nothing; comments stay, and so does the meaning. */
public final class Formatter {

    private final IParser parser;

    @Inject
    Formatter(IParser parser) {
        this.parser = parser;
    }

    /** A formatter with services of its own, for use outside Eclipse and the language server. */
    public static Formatter create() {
        return new ThunderDslStandaloneSetup()
                .createInjectorAndDoEMFRegistration()
                .getInstance(Formatter.class);
    }

    /** The text laid out; a text with syntax errors as it is. */
    public String format(String text) {
        IParseResult result = parser.parse(new StringReader(text));
        if (result.hasSyntaxErrors() || !(result.getRootASTElement() instanceof ThunderFile file)) {
            return text;
        }
        return Layout.apply(text, Layout.of(file, result.getRootNode()));
    }
}
