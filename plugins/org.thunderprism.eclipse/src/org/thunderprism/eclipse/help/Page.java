package org.thunderprism.eclipse.help;

/**
 * A page of the documentation.
 *
 * @param id such as {@code language/state} or {@code diagnostics/TP1101}
 * @param title as the page itself has it
 * @param markdown its text
 */
public record Page(String id, String title, String markdown) {

    static Page of(String id, String markdown) {
        String title = markdown.lines().findFirst().orElse(id).replaceFirst("^#\\s*", "");
        return new Page(id, title, markdown);
    }
}
