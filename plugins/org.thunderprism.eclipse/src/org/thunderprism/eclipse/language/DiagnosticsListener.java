package org.thunderprism.eclipse.language;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;

/** Hears what the server finds while somebody types. Called in the server's thread. */
@FunctionalInterface
public interface DiagnosticsListener {

    /**
     * @param address of the file
     * @param diagnostics all of the file, in the place of those that were told before
     */
    void published(String address, List<Diagnostic> diagnostics);
}
