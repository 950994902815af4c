package org.thunderprism.lang.ide.server;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.lang.ide.diagnostics.CheckStage;
import org.thunderprism.lang.ide.diagnostics.DiagnosticService;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.workspace.AnalysedFile;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.ide.workspace.TopologyFile;
import org.thunderprism.lang.ide.workspace.Workspace;
import org.thunderprism.model.prism.Severity;

/** What the requests of one client share. The workspace is touched on the analysis thread alone. */
final class Session implements AutoCloseable {

    /** Files from which on a check of all is worth being shown. */
    private static final int MANY_FILES = 20;

    private final Workspace workspace;
    private final DiagnosticService diagnostics;
    private final DiagnosticsChannel channel;
    private final CompileChecks compileChecks;
    private final AnalysisThread thread = new AnalysisThread(this::analyseNext, this::failed);
    /** Counts the checks of each program that is sound. */
    private final Map<URI, Integer> checks = new HashMap<>();

    /** Programs that are to be compiled when there is time. */
    private final Set<URI> sound = new LinkedHashSet<>();

    /** The folders of the workspace. */
    private final Set<Path> folders = new LinkedHashSet<>();

    private LanguageClient client;
    private ClientProgress progress;
    private ClientFeatures features = ClientFeatures.NONE;
    private Settings settings = Settings.DEFAULT;
    private Progress.Task checking;
    private boolean onlyOpen;

    @Inject
    Session(Workspace workspace, DiagnosticService diagnostics, CompileChecks compileChecks) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
        this.compileChecks = compileChecks;
        channel = new DiagnosticsChannel(workspace);
    }

    void connect(LanguageClient newClient) {
        client = newClient;
        progress = new ClientProgress(newClient);
        channel.connect(newClient);
        thread.start();
    }

    LanguageClient client() {
        return client;
    }

    Workspace workspace() {
        return workspace;
    }

    AnalysisThread thread() {
        return thread;
    }

    ClientFeatures features() {
        return features;
    }

    Settings settings() {
        return settings;
    }

    /** The client said what it understands. */
    void use(ClientFeatures newFeatures) {
        features = newFeatures;
        channel.use(newFeatures);
    }

    /** The user chose other settings. */
    void use(Settings newSettings) {
        boolean recheck = newSettings.compile() != settings.compile();
        boolean rehint = !newSettings.hints().equals(settings.hints());
        settings = newSettings;
        if (recheck) {
            workspace.invalidateAll();
        }
        if (rehint && features.refreshesHints()) {
            client.refreshInlayHints();
        }
    }

    /** Answers a request about one program; null when the file cannot be read as a text. */
    <T> CompletableFuture<T> read(TextDocumentIdentifier document, BiFunction<SourceFile, CancelChecker, T> request) {
        return read(document, workspace::program, request);
    }

    /** Answers a request about one topology; null when the file cannot be read as a text. */
    <T> CompletableFuture<T> readTopology(
            TextDocumentIdentifier document, BiFunction<TopologyFile, CancelChecker, T> request) {
        return read(document, workspace::topology, request);
    }

    private <F extends AnalysedFile, T> CompletableFuture<T> read(
            TextDocumentIdentifier document, Function<URI, F> reader, BiFunction<F, CancelChecker, T> request) {
        URI address = workspace.addresses().of(document.getUri());
        return thread.ask(cancel -> {
            F file = reader.apply(address);
            cancel.checkCanceled();
            return file.resource().isPresent() ? request.apply(file, cancel) : null;
        });
    }

    /** Answers a request about all files. */
    <T> CompletableFuture<T> ask(Function<CancelChecker, T> request) {
        return thread.ask(request);
    }

    /** Source files were found in a folder. */
    void addFolder(Path folder) {
        folders.add(folder);
        List<URI> found = SourceFolders.sources(folder);
        found.forEach(workspace::touch);
        onlyOpen = false;
        if (found.size() >= MANY_FILES && features.progress() && checking == null) {
            checking =
                    progress.begin("Checking programs", "files", found.size(), () -> thread.tell(this::checkOnlyOpen));
        }
    }

    /** A folder does not belong to the workspace any more. */
    void removeFolder(Path folder) {
        folders.remove(folder);
        for (URI file : workspace.known(Addresses.of(folder))) {
            if (!isReached(file)) {
                remove(file);
            }
        }
    }

    private boolean isReached(URI file) {
        return Addresses.path(file).stream()
                .anyMatch(path -> folders.stream().anyMatch(folder -> SourceFolders.reaches(folder, path)));
    }

    /** A file or a folder may have changed on the disk. */
    void touch(Path place) {
        URI file = Addresses.of(place);
        workspace.touch(file);
        if (isReached(file) && Files.isDirectory(place)) {
            SourceFolders.sources(place).forEach(workspace::touch);
        }
    }

    /** A file, or a folder with all that was in it, is gone from the disk. */
    void remove(Path place) {
        URI file = Addresses.of(place);
        remove(file);
        workspace.known(file).forEach(this::remove);
    }

    /** The user stopped the check of all files: others are checked when they are opened or asked for. */
    private void checkOnlyOpen() {
        onlyOpen = true;
        endProgress();
    }

    void stop(Either<String, Integer> progressToken) {
        progress.stop(progressToken);
    }

    /** A document was closed. */
    void close(URI file) {
        workspace.close(file);
        channel.forget(file);
        forgetIfGone(file);
    }

    private void remove(URI file) {
        workspace.remove(file);
        forgetIfGone(file);
    }

    private void forgetIfGone(URI file) {
        if (!workspace.contains(file)) {
            compileChecks.forget(file);
            checks.remove(file);
            sound.remove(file);
            channel.replace(file, CheckStage.READ, Map.of());
            channel.replace(file, CheckStage.COMPILED, Map.of());
        }
    }

    /** What is wrong in a file, as it is now. */
    List<Diagnostic> diagnostics(URI file) {
        if (workspace.isUnchecked(file)) {
            check(file);
        }
        return channel.of(file);
    }

    String resultId(URI file) {
        return channel.resultId(file);
    }

    private boolean analyseNext() {
        Optional<URI> next = workspace.nextUnchecked(onlyOpen);
        if (next.isEmpty()) {
            endProgress();
            channel.settle();
            compileSound();
            return false;
        }
        check(next.get());
        if (checking != null) {
            checking.advance(1);
        }
        return true;
    }

    private void endProgress() {
        if (checking != null) {
            checking.close();
            checking = null;
        }
    }

    private void check(URI uri) {
        AnalysedFile file = workspace.check(uri);
        channel.replace(uri, CheckStage.READ, diagnostics.diagnostics(file));
        channel.replace(uri, CheckStage.COMPILED, Map.of());
        boolean program = file instanceof SourceFile source && source.tree().getHeader() != null;
        compileChecks.forget(uri);
        if (program && settings.compile() && isSound(file)) {
            sound.add(uri);
            checks.merge(uri, 1, Integer::sum);
        } else {
            sound.remove(uri);
            checks.remove(uri);
        }
    }

    private static boolean isSound(AnalysedFile file) {
        return file.diagnostics().stream().noneMatch(found -> found.getSeverity() == Severity.ERROR);
    }

    /** When all files have been read, those that are sound are looked at more closely. */
    private void compileSound() {
        for (URI file : sound) {
            int generation = checks.get(file);
            compileChecks.schedule(
                    file, workspace.reading(file), findings -> compiled(file, generation, findings), this::failed);
        }
        sound.clear();
    }

    /** Called on another thread. */
    private void compiled(URI file, int generation, Map<URI, List<Diagnostic>> findings) {
        thread.tell(() -> {
            if (!workspace.isUnchecked(file) && checks.getOrDefault(file, 0) == generation) {
                channel.replace(file, CheckStage.COMPILED, findings);
                channel.settle();
            }
        });
    }

    private void failed(Throwable failure) {
        client.logMessage(new MessageParams(MessageType.Error, "internal error: " + failure));
    }

    @Override
    public void close() {
        thread.close();
        compileChecks.close();
    }
}
