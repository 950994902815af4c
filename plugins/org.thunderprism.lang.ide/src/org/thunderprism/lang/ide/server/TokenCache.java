package org.thunderprism.lang.ide.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.thunderprism.lang.ide.semantictokens.TokenEncoding;

/** Remembers the tokens that the client has of each file, so that it need only be told of the difference. */
final class TokenCache {

    private final Map<URI, SemanticTokens> sent = new HashMap<>();
    private int count;

    /** All tokens of a file. */
    SemanticTokens whole(URI file, List<Integer> data) {
        SemanticTokens tokens = new SemanticTokens(Integer.toString(++count), data);
        sent.put(file, tokens);
        return tokens;
    }

    /** What has changed since an answer; all tokens if that answer is not known any more. */
    Either<SemanticTokens, SemanticTokensDelta> since(String resultId, URI file, List<Integer> data) {
        SemanticTokens before = sent.get(file);
        if (before == null || !before.getResultId().equals(resultId)) {
            return Either.forLeft(whole(file, data));
        }
        String next = whole(file, data).getResultId();
        return Either.forRight(new SemanticTokensDelta(TokenEncoding.difference(before.getData(), data), next));
    }

    void forget(URI file) {
        sent.remove(file);
    }
}
