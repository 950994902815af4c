package org.thunderprism.lang.parse;

import com.google.inject.Inject;
import java.util.List;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.parser.antlr.AbstractInternalAntlrParser;
import org.eclipse.xtext.parser.antlr.IUnorderedGroupHelper;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.thunderprism.lang.diagnostic.SyntaxCode;
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
        SyntaxProblem problem = checkCharacters(text);
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

    private SyntaxProblem checkCharacters(String text) {
        if (text.length() > limits.bytes()) {
            return SyntaxProblem.of(SyntaxCode.TOO_LARGE, 0, 1, limits.bytes(), "characters");
        }
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < ' ' && character != '\n' && character != '\r' && character != '\t') {
                return SyntaxProblem.of(SyntaxCode.CONTROL_CHARACTER, index, 1, (int) character);
            }
        }
        return null;
    }

    private IParseResult rejected(String text, SyntaxProblem problem, NodeModelBuilder nodes) {
        EObject rule = getGrammarAccess().getThunderFileRule();
        ICompositeNode root = nodes.newRootNode(text);
        ICompositeNode file = nodes.newCompositeNode(rule, 0, root);
        int end = problem.offset() + problem.length();
        SyntaxErrorMessage message =
                new SyntaxErrorMessage(problem.message(), problem.code().code());
        leaf(nodes, 0, problem.offset(), rule, null, file);
        leaf(nodes, problem.offset(), problem.length(), rule, message, file);
        leaf(nodes, end, text.length() - end, rule, null, file);
        EObject empty = ThunderDslFactory.eINSTANCE.createThunderFile();
        nodes.associateWithSemanticElement(file, empty);
        return nodes.createParseResult(empty, nodes.compressAndReturnParent(file), true);
    }

    private static void leaf(
            NodeModelBuilder nodes,
            int offset,
            int length,
            EObject rule,
            SyntaxErrorMessage message,
            ICompositeNode parent) {
        if (length > 0) {
            nodes.newLeafNode(offset, length, rule, message == null, message, parent);
        }
    }
}
