package org.thunderprism.lang.topology.parse;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.thunderprism.lang.parse.LexicalErrors;
import org.thunderprism.lang.parse.RejectedText;
import org.thunderprism.lang.parse.SyntaxProblem;
import org.thunderprism.lang.parse.TextGuard;
import org.thunderprism.lang.topology.parser.antlr.TopologyDslParser;
import org.thunderprism.model.topology.TopologyFactory;

/** The generated parser behind a guard. Nothing in the grammar nests, so that only a text's length has to be bounded. */
public class GuardedTopologyParser extends TopologyDslParser {

    /** Characters of a topology; one of a thousand vertices and two thousand edges has a sixth of them. */
    static final int MOST_CHARACTERS = 1 << 20;

    @Override
    protected IParseResult doParse(String rule, CharStream input, NodeModelBuilder nodes, int lookAhead) {
        String text = input.substring(0, input.size() - 1);
        SyntaxProblem problem = TextGuard.check(text, MOST_CHARACTERS);
        return problem == null
                ? super.doParse(rule, input, nodes, lookAhead)
                : RejectedText.result(
                        getGrammarAccess().getTopologyRule(),
                        TopologyFactory.eINSTANCE.createTopology(),
                        text,
                        problem,
                        nodes);
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
}
