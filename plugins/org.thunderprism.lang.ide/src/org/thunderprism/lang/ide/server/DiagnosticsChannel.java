package org.thunderprism.lang.ide.server;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.thunderprism.lang.ide.diagnostics.CheckStage;
import org.thunderprism.lang.ide.diagnostics.DiagnosticTable;
import org.thunderprism.lang.ide.workspace.Workspace;

/** Brings diagnostics to the client: it is told of them, or told that there are others to ask for. */
final class DiagnosticsChannel {

    private final DiagnosticTable table = new DiagnosticTable();
    private final Workspace workspace;
    private LanguageClient client;
    private ClientFeatures features = ClientFeatures.NONE;
    private final Set<URI> told = new HashSet<>();
    private boolean refreshDue;

    DiagnosticsChannel(Workspace workspace) {
        this.workspace = workspace;
    }

    void connect(LanguageClient newClient) {
        client = newClient;
    }

    void use(ClientFeatures newFeatures) {
        features = newFeatures;
    }

    List<Diagnostic> of(URI file) {
        return table.of(file);
    }

    /** Changes whenever the file's diagnostics do. */
    String resultId(URI file) {
        return Integer.toString(table.revision(file));
    }

    /** A file was checked. */
    void replace(URI root, CheckStage stage, Map<URI, List<Diagnostic>> findings) {
        Set<URI> changed = table.replace(root, stage, findings);
        if (features.pullsDiagnostics()) {
            refreshDue |= !changed.isEmpty();
            return;
        }
        // Of a file that was opened the client hears in any case, so that it knows that there is nothing wrong.
        if (stage == CheckStage.READ && workspace.isOpen(root) && told.add(root)) {
            changed.add(root);
        }
        for (URI file : changed) {
            PublishDiagnosticsParams published = new PublishDiagnosticsParams(workspace.address(file), table.of(file));
            workspace.version(file).ifPresent(published::setVersion);
            client.publishDiagnostics(published);
        }
    }

    /** A document was closed. */
    void forget(URI file) {
        told.remove(file);
    }

    /** A client that asks for diagnostics is told once that there are others, not for every file. */
    void settle() {
        if (refreshDue && features.refreshesDiagnostics()) {
            client.refreshDiagnostics();
        }
        refreshDue = false;
    }
}
