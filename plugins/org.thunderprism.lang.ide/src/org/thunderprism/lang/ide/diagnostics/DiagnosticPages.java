package org.thunderprism.lang.ide.diagnostics;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.thunderprism.doc.Documentation;

/**
 * Where clients find the page that explains a diagnostic code. Pages lie inside a jar, which no client can open; each one is
 * written to a folder of its own for this process when it is first linked to.
 */
@Singleton
public final class DiagnosticPages {

    private final Documentation documentation = new Documentation();
    private final Map<String, Optional<String>> addresses = new ConcurrentHashMap<>();
    private Path folder;

    @Inject
    DiagnosticPages() {}

    /** Empty when the code has no page, or the page cannot be written. */
    public Optional<String> address(String code) {
        return code == null ? Optional.empty() : addresses.computeIfAbsent(code, this::write);
    }

    private Optional<String> write(String code) {
        return documentation.diagnostic(code).flatMap(page -> write(code, page));
    }

    private Optional<String> write(String code, String page) {
        try {
            Path file = folder().resolve(code + ".md");
            Files.writeString(file, page);
            file.toFile().deleteOnExit();
            return Optional.of(file.toUri().toString());
        } catch (IOException readOnly) {
            return Optional.empty();
        }
    }

    private synchronized Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("thunder-pages");
            folder.toFile().deleteOnExit();
        }
        return folder;
    }
}
