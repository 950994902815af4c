package org.thunderprism.lang.ide.server;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.thunderprism.lang.ide.text.Addresses;

/** Requests about the workspace as a whole. */
final class WorkspaceRequests implements WorkspaceService {

    private final Session session;

    WorkspaceRequests(Session session) {
        this.session = session;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
        // There are no settings.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
        session.thread().tell(() -> parameters.getChanges().forEach(this::changed));
    }

    private void changed(FileEvent event) {
        Addresses.path(event.getUri()).map(Addresses::of).ifPresent(file -> changed(file, event.getType()));
    }

    private void changed(URI file, FileChangeType change) {
        if (change == FileChangeType.Deleted) {
            session.remove(file);
        } else {
            session.workspace().touch(file);
        }
    }
}
