package org.thunderprism.lang.ide.server;

import com.google.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.jsonrpc.services.JsonDelegate;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.thunderprism.lang.ide.diagnostics.DiagnosticService;
import org.thunderprism.lang.ide.program.ProgramInspector;
import org.thunderprism.lang.ide.program.ProgramRequests;
import org.thunderprism.lang.ide.program.ProgramTexts;
import org.thunderprism.lang.ide.workspace.Workspace;

/** The language server for one client. */
public final class ThunderLanguageServer implements LanguageServer, LanguageClientAware {

    private static final String NAME = "ThunderPrism";

    private final Session session;
    private final TextDocumentService documents;
    private final WorkspaceService files;
    private final ProgramRequestHandler programs;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private volatile boolean shutDown;

    @Inject
    ThunderLanguageServer(
            Workspace workspace,
            DiagnosticService diagnostics,
            Assistance assistance,
            ProgramTexts texts,
            ProgramInspector inspector) {
        session = new Session(workspace, diagnostics);
        documents = new DocumentRequests(session, assistance);
        programs = new ProgramRequestHandler(session, texts, inspector);
        files = new WorkspaceRequests(session);
    }

    @Override
    public void connect(LanguageClient client) {
        session.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        session.thread().tell(() -> SourceFolders.of(parameters).forEach(session.workspace()::touch));
        return CompletableFuture.completedFuture(new InitializeResult(Capabilities.of(), new ServerInfo(NAME)));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        session.thread().close();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        end();
    }

    /** The client is gone, whether it said so or not. */
    void end() {
        session.thread().close();
        programs.close();
        ended.complete(shutDown ? 0 : 1);
    }

    /** The exit code of the process, once the client has gone: 0 if it had asked the server to shut down, else 1. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    @JsonDelegate
    public ProgramRequests programs() {
        return programs;
    }

    @Override
    public void setTrace(SetTraceParams parameters) {
        // Nothing is traced: clients record the messages themselves.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return files;
    }
}
