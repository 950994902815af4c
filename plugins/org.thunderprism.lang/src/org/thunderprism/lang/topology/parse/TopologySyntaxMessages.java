package org.thunderprism.lang.topology.parse;

import java.util.List;
import java.util.Map;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.thunderprism.lang.linking.Similar;
import org.thunderprism.lang.parse.SyntaxErrorPlace;
import org.thunderprism.lang.parse.SyntaxMessages;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.model.topology.Capabilities;

/** Says what the parser stumbled over, and what is usually meant there. */
public class TopologySyntaxMessages extends SyntaxMessages {

    /** What can stand in the braces of a vertex. */
    public static final List<String> CAPABILITIES =
            List.of("asic", "backends", "cpu", "fpga", "kernel", "memory", "nic", "stages", "tables");

    private static final Map<String, String> HINTS = Map.of(
            "->", "edges lead both ways: write --",
            "-", "write -- between the ends of an edge",
            "=", "write the value without =",
            ":", "write the value without :",
            ".", "numbers are integers; use a smaller unit, as in 2500 Mbps");

    @Override
    protected Map<String, String> hints() {
        return HINTS;
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException exception = context.getRecognitionException();
        Token token = exception == null ? null : exception.token;
        if (token != null && context.getCurrentContext() instanceof Capabilities && isFreeWord(token, context)) {
            String similar = Similar.to(token.getText(), CAPABILITIES)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            return new SyntaxErrorMessage(
                    TopologyCode.UNKNOWN_CAPABILITY.message(token.getText(), similar, String.join(", ", CAPABILITIES)),
                    TopologyCode.UNKNOWN_CAPABILITY.code(),
                    SyntaxErrorPlace.of(token));
        }
        return super.getSyntaxErrorMessage(context);
    }

    private static boolean isFreeWord(Token token, IParserErrorContext context) {
        String[] names = context.getTokenNames();
        return token.getType() > 0 && token.getType() < names.length && names[token.getType()].equals("RULE_ID");
    }
}
