package org.thunderprism.eclipse.language;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML. Markup and dangerous addresses in the Markdown stay text. */
public final class MarkdownHtml {

    /** What links between pages begin with, instead of being relative. */
    public static final String PAGE_SCHEME = "thunder-page:";

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> MarkdownHtml::nameScheme)
            .build();

    private MarkdownHtml() {}

    /** A page that is a text and not a file has no place that a relative address could start from. */
    private static void nameScheme(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link && !attributes.getOrDefault("href", "").contains(":")) {
            attributes.computeIfPresent("href", (name, address) -> PAGE_SCHEME + address);
        }
    }

    /** The body of a page. */
    public static String body(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
