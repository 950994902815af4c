package org.thunderprism.lang.parse;

import com.google.inject.Inject;
import java.util.List;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.parser.antlr.AbstractInternalAntlrParser;
import org.eclipse.xtext.parser.antlr.IUnorderedGroupHelper;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.thunderprism.lang.parser.antlr.ThunderDslParser;
import org.thunderprism.lang.thunderDsl.ThunderDslFactory;

/**
 * The generated parser behind guards: a text that would take too much memory or stack becomes one syntax error at the place
 * where it goes too far, and an empty file.
 */
public class GuardedParser extends ThunderDslParser {

    private final SyntaxLimits limits = SyntaxLimits.DEFAULT;

    @Inject
    private TokenRoles roles;

    @Override
    protected IParseResult doParse(String rule, CharStream input, NodeModelBuilder nodes, int lookAhead) {
        String text = input.substring(0, input.size() - 1);
        SyntaxProblem problem = TextGuard.check(text, limits.bytes());
        if (problem != null) {
            return rejected(text, problem, nodes);
        }
        XtextTokenStream tokens = createTokenStream(createLexer(input));
        tokens.initCurrentLookAhead(lookAhead);
        setInitialHiddenTokens(tokens);
        problem = DepthGuard.check(tokens(tokens), roles, limits);
        if (problem != null) {
            return rejected(text, problem, nodes);
        }
        AbstractInternalAntlrParser parser = createParser(tokens);
        parser.setTokenTypeMap(getTokenDefProvider().getTokenDefMap());
        BoundedSyntaxErrors errors = new BoundedSyntaxErrors(getSyntaxErrorProvider(), limits.errors());
        parser.setSyntaxErrorProvider(errors);
        parser.setNodeModelBuilder(nodes);
        parser.setSemanticModelBuilder(getElementFactory());
        IUnorderedGroupHelper unordered = getUnorderedGroupHelper().get();
        parser.setUnorderedGroupHelper(unordered);
        unordered.initializeWith(parser);
        try {
            return rule == null ? parser.parse() : parser.parse(rule);
        } catch (RecognitionException unexpected) {
            throw new ParseException(unexpected.toString());
        } catch (RuntimeException stopped) {
            // The generated parser may have wrapped what stopped it.
            if (!errors.isExceeded()) {
                throw stopped;
            }
            return rejected(text, errors.first(), nodes);
        }
    }

    @Override
    protected XtextTokenStream createTokenStream(TokenSource source) {
        return new XtextTokenStream(source, getTokenDefProvider()) {
            @Override
            public String getLexerErrorMessage(Token invalid) {
                return LexicalErrors.message(invalid.getText());
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static List<? extends Token> tokens(XtextTokenStream stream) {
        return stream.getTokens();
    }

    private IParseResult rejected(String text, SyntaxProblem problem, NodeModelBuilder nodes) {
        return RejectedText.result(
                getGrammarAccess().getThunderFileRule(),
                ThunderDslFactory.eINSTANCE.createThunderFile(),
                text,
                problem,
                nodes);
    }
}
