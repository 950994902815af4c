package org.thunderprism.doc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
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
    private static final String SUFFIX = ".md";
    private static final Pattern CODE = Pattern.compile("TP\\d{4}");
    private static final Pattern CONSTRUCT = Pattern.compile("[a-z_]+");

    /** The page of a diagnostic code such as {@code TP1001}; empty when there is no such code. */
    public Optional<String> diagnostic(String code) {
        return CODE.matcher(code).matches() ? page(DIAGNOSTICS + "/" + code + SUFFIX) : Optional.empty();
    }

    /** The title of a code's page without the code: what follows {@code # TP1001: }. */
    public Optional<String> diagnosticTitle(String code) {
        return diagnostic(code)
                .flatMap(page -> page.lines().findFirst())
                .map(line -> line.replaceFirst("^#\\s*TP\\d{4}:\\s*", ""));
    }

    /** The page of the language reference about a construct such as {@code state}; empty when there is none. */
    public Optional<String> language(String construct) {
        return CONSTRUCT.matcher(construct).matches() ? page(LANGUAGE + "/" + construct + SUFFIX) : Optional.empty();
    }

    /** All codes that have a page, in order. */
    public List<String> diagnosticCodes() {
        return pages(DIAGNOSTICS, CODE);
    }

    /** All constructs that have a page, in order. */
    public List<String> constructs() {
        return pages(LANGUAGE, CONSTRUCT);
    }

    private static List<String> pages(String folder, Pattern name) {
        Path bundle = place();
        try {
            if (Files.isDirectory(bundle)) {
                return pages(bundle.resolve(folder), name);
            }
            try (FileSystem archive = FileSystems.newFileSystem(bundle)) {
                return pages(archive.getPath(folder), name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the documentation bundle cannot be read", e);
        }
    }

    /** The folder or the archive of this bundle. */
    private static Path place() {
        URL location = Documentation.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException unescaped) {
            // As OSGi frameworks name a folder that has a blank.
            return Path.of(location.getPath());
        }
    }

    private static List<String> pages(Path folder, Pattern name) throws IOException {
        try (Stream<Path> pages = Files.list(folder)) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .filter(name.asMatchPredicate())
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
