package org.thunderprism.lang.ide.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WatchKind;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.thunderprism.lang.ide.text.Addresses;

/** Requests about the workspace as a whole. */
final class WorkspaceRequests implements WorkspaceService {

    /** Programs, topologies, and the models and data that they name. */
    private static final String WATCHED = "**/*.{thunder,topology,json,csv,onnx}";

    /** Folders that come and go, of whose files clients need not tell. */
    private static final String ANYTHING = "**/*";

    /** What a build writes last. */
    private static final String BUILD = "build.json";

    private final Session session;
    private final Navigation navigation;

    WorkspaceRequests(Session session, Navigation navigation) {
        this.session = session;
        this.navigation = navigation;
    }

    /** Asks the client to tell of files that change on the disk. */
    void watch() {
        if (session.features().watchesFiles()) {
            FileSystemWatcher files = new FileSystemWatcher(Either.forLeft(WATCHED));
            FileSystemWatcher folders =
                    new FileSystemWatcher(Either.forLeft(ANYTHING), WatchKind.Create | WatchKind.Delete);
            session.client()
                    .registerCapability(new RegistrationParams(List.of(new Registration(
                            "watched-files",
                            "workspace/didChangeWatchedFiles",
                            new DidChangeWatchedFilesRegistrationOptions(List.of(files, folders))))));
        }
    }

    /** Asks the client what the user chose. */
    void askForSettings() {
        if (session.features().configuration()) {
            ConfigurationItem item = new ConfigurationItem();
            item.setSection(Settings.SECTION);
            session.client()
                    .configuration(new ConfigurationParams(List.of(item)))
                    .thenAccept(answers -> use(answers.isEmpty() ? null : answers.getFirst()));
        }
    }

    private void use(Object sent) {
        Settings settings = Settings.of(sent);
        session.thread().tell(() -> session.use(settings));
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
        if (session.features().configuration()) {
            askForSettings();
        } else {
            use(parameters.getSettings());
        }
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
        session.thread().tell(() -> parameters.getChanges().forEach(this::changed));
        if (session.features().refreshesLenses()
                && parameters.getChanges().stream().anyMatch(WorkspaceRequests::isBuild)) {
            session.client().refreshCodeLenses();
        }
    }

    /** Lenses tell what was built, which other processes do too. */
    private static boolean isBuild(FileEvent event) {
        return event.getUri().endsWith("/" + BUILD);
    }

    private void changed(FileEvent event) {
        Addresses.path(event.getUri())
                .ifPresent(event.getType() == FileChangeType.Deleted ? session::remove : session::touch);
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters) {
        session.thread().tell(() -> {
            for (WorkspaceFolder folder : parameters.getEvent().getRemoved()) {
                Addresses.path(folder.getUri()).ifPresent(session::removeFolder);
            }
            for (WorkspaceFolder folder : parameters.getEvent().getAdded()) {
                Addresses.path(folder.getUri()).ifPresent(session::addFolder);
            }
        });
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams parameters) {
        return session.ask(cancel -> Either.forRight(
                navigation.workspaceSymbols().symbols(session.workspace(), parameters.getQuery(), cancel)));
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams parameters) {
        Map<URI, String> known = new HashMap<>();
        for (PreviousResultId previous : parameters.getPreviousResultIds()) {
            known.put(session.workspace().addresses().of(previous.getUri()), previous.getValue());
        }
        return session.ask(cancel -> report(known, cancel));
    }

    private WorkspaceDiagnosticReport report(Map<URI, String> known, CancelChecker cancel) {
        List<URI> files = session.workspace().files().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        for (URI file : files) {
            cancel.checkCanceled();
            session.diagnostics(file);
        }
        List<WorkspaceDocumentDiagnosticReport> reports = new ArrayList<>();
        for (URI file : files) {
            reports.add(report(file, known.get(file)));
        }
        return new WorkspaceDiagnosticReport(reports);
    }

    private WorkspaceDocumentDiagnosticReport report(URI file, String known) {
        List<Diagnostic> diagnostics = session.diagnostics(file);
        String result = session.resultId(file);
        String address = session.workspace().address(file);
        Integer version = session.workspace().version(file).isPresent()
                ? session.workspace().version(file).getAsInt()
                : null;
        if (result.equals(known)) {
            return new WorkspaceDocumentDiagnosticReport(
                    new WorkspaceUnchangedDocumentDiagnosticReport(result, address, version));
        }
        WorkspaceFullDocumentDiagnosticReport report =
                new WorkspaceFullDocumentDiagnosticReport(diagnostics, address, version);
        report.setResultId(result);
        return new WorkspaceDocumentDiagnosticReport(report);
    }
}
