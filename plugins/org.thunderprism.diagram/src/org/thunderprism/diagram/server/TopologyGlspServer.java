package org.thunderprism.diagram.server;

import com.google.inject.Singleton;
import java.util.concurrent.CompletionException;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionMessage;
import org.eclipse.glsp.server.protocol.DefaultGLSPServer;
import org.eclipse.glsp.server.session.ClientSession;
import org.eclipse.glsp.server.utils.MessageActionUtil;

/** GLSP's server; what fails is told to the client in a sentence, without a stack trace. */
@Singleton
final class TopologyGlspServer extends DefaultGLSPServer {

    @Override
    public void process(ActionMessage message) {
        ClientSession session = clientSessions.get(message.getClientId());
        Action action = message.getAction();
        if (session == null || action == null) {
            return;
        }
        action.setReceivedFromClient(true);
        session.getActionDispatcher().dispatch(action).exceptionally(failure -> {
            tell(message.getClientId(), failure);
            return null;
        });
    }

    private void tell(String client, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (getClient() != null) {
            getClient().process(new ActionMessage(client, MessageActionUtil.error(text)));
        }
    }
}
