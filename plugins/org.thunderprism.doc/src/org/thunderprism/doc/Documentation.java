package org.thunderprism.doc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that this bundle carries, as Markdown (CommonMark). */
public final class Documentation {

    private static final String DIAGNOSTICS = "content/diagnostics";
    private static final String LANGUAGE = "content/language";
    private static final Pattern CODE = Pattern.compile("TP\\d{4}");
    private static final Pattern PAGE = Pattern.compile("TP\\d{4}\\.md");
    private static final Pattern CONSTRUCT = Pattern.compile("[a-z_]+");

    /** The page of a diagnostic code such as {@code TP1001}; empty when there is no such code. */
    public Optional<String> diagnostic(String code) {
        return CODE.matcher(code).matches() ? page(DIAGNOSTICS + "/" + code + ".md") : Optional.empty();
    }

    /** The title of a code's page without the code: what follows {@code # TP1001: }. */
    public Optional<String> diagnosticTitle(String code) {
        return diagnostic(code)
                .flatMap(page -> page.lines().findFirst())
                .map(line -> line.replaceFirst("^#\\s*TP\\d{4}:\\s*", ""));
    }

    /** The page of the language reference about a construct such as {@code state}; empty when there is none. */
    public Optional<String> language(String construct) {
        return CONSTRUCT.matcher(construct).matches() ? page(LANGUAGE + "/" + construct + ".md") : Optional.empty();
    }

    /** All codes that have a page, in order. */
    public List<String> diagnosticCodes() {
        try {
            URI place = Documentation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path bundle = Path.of(place);
            if (Files.isDirectory(bundle)) {
                return codes(bundle.resolve(DIAGNOSTICS));
            }
            try (FileSystem archive = FileSystems.newFileSystem(bundle)) {
                return codes(archive.getPath(DIAGNOSTICS));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the documentation bundle cannot be read", e);
        }
    }

    private static List<String> codes(Path folder) throws IOException {
        try (Stream<Path> pages = Files.list(folder)) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(PAGE.asMatchPredicate())
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> page(String path) {
        try (InputStream page = Documentation.class.getClassLoader().getResourceAsStream(path)) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
