package org.thunderprism.eclipse.help;

import java.util.List;

/**
 * Pages that belong together.
 *
 * @param title for people
 * @param pages in the order of a table of contents
 */
public record Chapter(String title, List<Page> pages) {

    public Chapter {
        pages = List.copyOf(pages);
    }
}
