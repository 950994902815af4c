package org.thunderprism.eclipse.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thunderprism.doc.Documentation;

/** Everything that is written for users: a page for each construct of the language and for each diagnostic code. */
public final class Manual {

    private static final String LANGUAGE = "language/";
    private static final String DIAGNOSTICS = "diagnostics/";

    private final Documentation documentation = new Documentation();

    public List<Chapter> chapters() {
        return List.of(
                new Chapter("The language", pages(documentation.constructs(), this::construct)),
                new Chapter("Diagnostics", pages(documentation.diagnosticCodes(), this::diagnostic)));
    }

    private static List<Page> pages(List<String> names, Function<String, Optional<Page>> page) {
        return names.stream().map(page).flatMap(Optional::stream).toList();
    }

    /** The page about a construct such as {@code state}. */
    public Optional<Page> construct(String name) {
        return documentation.language(name).map(text -> Page.of(LANGUAGE + name, text));
    }

    /** The page of a diagnostic code. */
    public Optional<Page> diagnostic(String code) {
        return documentation.diagnostic(code).map(text -> Page.of(DIAGNOSTICS + code, text));
    }

    /**
     * The page that another page links to.
     *
     * @param from the page with the link
     * @param address relative to it, such as {@code packet.md#messages}
     */
    public Optional<Page> linked(Page from, String address) {
        String file = address.replaceFirst("#.*", "").replaceFirst("^\\./", "");
        String folder = from.id().substring(0, from.id().indexOf('/') + 1);
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        boolean construct = file.contains("/") ? file.contains(LANGUAGE) : folder.equals(LANGUAGE);
        return construct ? construct(name) : diagnostic(name);
    }

    /** The pages that have a text, whatever its case; all pages for an empty one. */
    public Stream<Page> search(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return chapters().stream()
                .flatMap(chapter -> chapter.pages().stream())
                .filter(page -> page.markdown().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
