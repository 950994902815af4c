package org.thunderprism.eclipse.language;

import com.google.inject.Injector;
import java.time.Duration;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;
import org.thunderprism.codegen.placing.GeneratorTarget;
import org.thunderprism.codegen.placing.NeedEstimate;
import org.thunderprism.lang.ide.ThunderDslIdeSetup;
import org.thunderprism.lang.ide.codelens.LastBuilds;
import org.thunderprism.lang.ide.program.PlacementTargets;
import org.thunderprism.lang.ide.server.ThunderLanguageServer;
import org.thunderprism.lang.services.ThunderDslGrammarAccess;
import org.thunderprism.lang.topology.parse.TopologyServices;

/**
 * The language server in this process. It follows the documents that are connected to it and answers questions about them; a
 * question that it cannot answer, or not soon enough, has no answer.
 */
public final class LanguageService {

    private static final String TOPOLOGY_SUFFIX = "." + TopologyServices.EXTENSION;

    private final ThunderLanguageServer server;
    private final LanguageClientEnd client;
    private final ServerCapabilities capabilities;
    private final Words programWords;
    private final Words topologyWords;
    private final Consumer<Throwable> failures;
    private final Map<IDocument, ConnectedDocument> connected = new IdentityHashMap<>();

    private LanguageService(
            ThunderLanguageServer server,
            LanguageClientEnd client,
            ServerCapabilities capabilities,
            Words programWords,
            Words topologyWords,
            Consumer<Throwable> failures) {
        this.server = server;
        this.client = client;
        this.capabilities = capabilities;
        this.programWords = programWords;
        this.topologyWords = topologyWords;
        this.failures = failures;
    }

    /**
     * Starts a server.
     *
     * @param capabilities what the editor can show
     * @param builds knows what was built
     * @param failures hears of bugs
     */
    public static LanguageService start(
            ClientCapabilities capabilities, LastBuilds builds, Consumer<Throwable> failures) {
        Injector injector = new ThunderDslIdeSetup()
                .createInjectorAndDoEMFRegistration()
                .createChildInjector(binder -> {
                    binder.bind(LastBuilds.class).toInstance(builds);
                    binder.bind(PlacementTargets.class)
                            .toInstance(new PlacementTargets(new NeedEstimate(), GeneratorTarget.all()));
                });
        ThunderLanguageServer server = injector.getInstance(ThunderLanguageServer.class);
        LanguageClientEnd client =
                new LanguageClientEnd(message -> failures.accept(new IllegalStateException(message)));
        server.connect((LanguageClient) client);
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(capabilities);
        parameters.setWorkspaceFolders(List.of());
        InitializeResult result = server.initialize(parameters).join();
        server.initialized(new InitializedParams());
        return new LanguageService(
                server,
                client,
                result.getCapabilities(),
                Words.of(injector.getInstance(ThunderDslGrammarAccess.class)),
                Words.of(injector.getInstance(TopologyServices.class).grammar()),
                failures);
    }

    /** Ends the server. */
    public void stop() {
        server.shutdown();
        server.exit();
    }

    /** What the server can do. */
    public ServerCapabilities capabilities() {
        return capabilities;
    }

    /** The words of the language that a file's address stands for: of topologies, or else of programs. */
    public Words words(String address) {
        return address.endsWith(TOPOLOGY_SUFFIX) ? topologyWords : programWords;
    }

    public void addDiagnosticsListener(DiagnosticsListener listener) {
        client.addListener(listener);
    }

    /** What was found in a file last. */
    public List<Diagnostic> diagnostics(String address) {
        return client.diagnostics(address);
    }

    /** Connects a document; one that is connected already stays so. */
    public synchronized ConnectedDocument connect(IDocument document, String address) {
        return connected.computeIfAbsent(document, added -> {
            ConnectedDocument connection = new ConnectedDocument(added, address, server.getTextDocumentService());
            connection.open();
            return connection;
        });
    }

    public synchronized void disconnect(IDocument document) {
        ConnectedDocument connection = connected.remove(document);
        if (connection != null) {
            connection.close();
        }
    }

    public synchronized Optional<ConnectedDocument> connection(IDocument document) {
        return Optional.ofNullable(connected.get(document));
    }

    /** The connected document of a file. */
    public synchronized Optional<ConnectedDocument> connection(String address) {
        return connected.values().stream()
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    /** Files appeared, changed or vanished. */
    public void filesChanged(Collection<FileEvent> events) {
        server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.copyOf(events)));
    }

    /**
     * Asks the server.
     *
     * @param question to one of its services
     * @param patience after which there is no answer
     */
    public <T> Optional<T> ask(Function<ThunderLanguageServer, CompletableFuture<T>> question, Duration patience) {
        CompletableFuture<T> answer;
        try {
            answer = question.apply(server);
        } catch (UnsupportedOperationException cannot) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
        } catch (CancellationException cancelled) {
            // The text has changed: whoever asked will ask again.
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof CancellationException)) {
                failures.accept(failed.getCause());
            }
        }
        return Optional.empty();
    }
}
