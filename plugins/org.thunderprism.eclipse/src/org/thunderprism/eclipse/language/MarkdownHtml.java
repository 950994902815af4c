package org.thunderprism.eclipse.language;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML. Markup and dangerous addresses in the Markdown stay text. */
public final class MarkdownHtml {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private MarkdownHtml() {}

    /** The body of a page. */
    public static String body(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
