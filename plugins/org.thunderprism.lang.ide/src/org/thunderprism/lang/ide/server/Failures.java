package org.thunderprism.lang.ide.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageServer;

/** How failures are told to the client: in a sentence, without a stack trace. */
final class Failures {

    private Failures() {}

    /** The answer to a request that failed. */
    static ResponseError response(Throwable thrown) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return switch (failure) {
            case ResponseErrorException refused -> refused.getResponseError();
            case CancellationException cancelled ->
                new ResponseError(ResponseErrorCode.RequestCancelled, "cancelled", null);
            case UnsupportedOperationException missing
            when isOfProtocol(missing) ->
                new ResponseError(ResponseErrorCode.MethodNotFound, "the server has no such service", null);
            default -> new ResponseError(ResponseErrorCode.InternalError, "internal error: " + failure, null);
        };
    }

    /** The protocol's library answers a request that the server does not implement with an exception. */
    private static boolean isOfProtocol(UnsupportedOperationException thrown) {
        StackTraceElement[] places = thrown.getStackTrace();
        return places.length > 0 && places[0].getClassName().startsWith(LanguageServer.class.getPackageName());
    }

    /** The answer to a request that comes when the server has been shut down. */
    static ResponseErrorException ended() {
        return new ResponseErrorException(
                new ResponseError(ResponseErrorCode.InvalidRequest, "the server has been shut down", null));
    }
}
