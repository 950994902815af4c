package org.thunderprism.lang.ide.tests.client;

import org.eclipse.lsp4j.jsonrpc.services.JsonDelegate;
import org.eclipse.lsp4j.services.LanguageServer;
import org.thunderprism.lang.ide.program.ProgramRequests;

/** The server as an editor sees it: the protocol, and the requests beyond it. */
public interface ThunderServer extends LanguageServer {

    @JsonDelegate
    ProgramRequests programs();
}
