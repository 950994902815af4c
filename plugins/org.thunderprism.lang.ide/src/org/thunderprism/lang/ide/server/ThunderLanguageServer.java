package org.thunderprism.lang.ide.server;

import com.google.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.services.JsonDelegate;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.thunderprism.lang.ide.program.ProgramInspector;
import org.thunderprism.lang.ide.program.ProgramPictures;
import org.thunderprism.lang.ide.program.ProgramPlacements;
import org.thunderprism.lang.ide.program.ProgramRequests;
import org.thunderprism.lang.ide.program.ProgramTexts;
import org.thunderprism.lang.ide.topology.TopologyAssistance;

/** The language server for one client. */
public final class ThunderLanguageServer implements LanguageServer, LanguageClientAware {

    private static final String NAME = "ThunderPrism";

    private final Session session;
    private final TextDocumentService documents;
    private final WorkspaceRequests files;
    private final ProgramRequestHandler programs;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private volatile boolean shutDown;

    @Inject
    ThunderLanguageServer(
            Session session,
            Assistance assistance,
            Navigation navigation,
            Presentation presentation,
            TopologyAssistance topologies,
            ProgramTexts texts,
            ProgramPictures pictures,
            ProgramPlacements placements,
            ProgramInspector inspector) {
        this.session = session;
        documents = new DocumentsByLanguage(
                session.workspace().addresses(),
                new DocumentRequests(session, assistance, navigation, presentation),
                new TopologyRequests(session, topologies, navigation, presentation));
        programs = new ProgramRequestHandler(session, texts, pictures, placements, inspector);
        files = new WorkspaceRequests(session, navigation);
    }

    @Override
    public void connect(LanguageClient client) {
        session.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        ClientFeatures features = ClientFeatures.of(parameters);
        session.thread().tell(() -> {
            session.use(features);
            SourceFolders.of(parameters).forEach(session::addFolder);
        });
        endWithParent(parameters.getProcessId());
        return CompletableFuture.completedFuture(new InitializeResult(Capabilities.of(features), new ServerInfo(NAME)));
    }

    /** A client that dies may leave its end of the streams open. */
    private void endWithParent(Integer process) {
        if (process != null) {
            ProcessHandle.of(process).ifPresent(parent -> parent.onExit().thenRun(this::end));
        }
    }

    @Override
    public void initialized(InitializedParams parameters) {
        session.thread().tell(() -> {
            files.watch();
            files.askForSettings();
        });
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams parameters) {
        session.stop(parameters.getToken());
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        session.close();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        end();
    }

    /** The client is gone, whether it said so or not. */
    void end() {
        session.close();
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
