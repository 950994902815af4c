package org.thunderprism.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Shows a Markdown page in a terminal: paragraphs wrapped at the screen's width, code indented. */
public final class MarkdownView {

    private static final int WIDEST = 100;
    private static final String CODE_INDENT = "    ";

    private final Screen screen;

    public MarkdownView(Screen screen) {
        this.screen = screen;
    }

    /** Writes the page. */
    public void show(String markdown) {
        Writer writer = new Writer();
        Parser.builder().build().parse(markdown).accept(writer);
        screen.print(writer.text.toString());
    }

    /** A word with its style: the unit that wrapping moves. */
    private record Word(String plain, String styled) {}

    private final class Writer extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final int width = Math.min(screen.width(), WIDEST);
        private List<Word> words = new ArrayList<>();
        private boolean glue;
        private Style style;
        private String indent = "";
        private String bullet = "";
        private int number;

        @Override
        public void visit(Heading heading) {
            separate();
            withStyle(Style.HEADING, () -> visitChildren(heading));
            wrap();
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (bullet.isEmpty() && !isTight(paragraph)) {
                separate();
            }
            visitChildren(paragraph);
            wrap();
        }

        private static boolean isTight(Paragraph paragraph) {
            Node list =
                    paragraph.getParent() == null ? null : paragraph.getParent().getParent();
            return list instanceof org.commonmark.node.ListBlock block && block.isTight();
        }

        @Override
        public void visit(FencedCodeBlock block) {
            code(block.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            code(block.getLiteral());
        }

        private void code(String literal) {
            separate();
            literal.stripTrailing()
                    .lines()
                    .map(line -> line.isBlank() ? "" : indent + CODE_INDENT + screen.styled(Style.CODE, line))
                    .forEach(line -> text.append(line).append('\n'));
        }

        @Override
        public void visit(BulletList list) {
            separate();
            visitChildren(list);
        }

        @Override
        public void visit(OrderedList list) {
            separate();
            int outer = number;
            number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            visitChildren(list);
            number = outer;
        }

        @Override
        public void visit(ListItem item) {
            String outer = indent;
            bullet = indent + (item.getParent() instanceof OrderedList ? number++ + ". " : "• ");
            indent = " ".repeat(bullet.length());
            visitChildren(item);
            indent = outer;
            bullet = "";
        }

        @Override
        public void visit(ThematicBreak rule) {
            separate();
            text.append(screen.styled(Style.QUIET, "─".repeat(width))).append('\n');
        }

        @Override
        public void visit(Text node) {
            add(node.getLiteral());
        }

        @Override
        public void visit(Code code) {
            withStyle(Style.CODE, () -> addWord(screen.colour() ? code.getLiteral() : "`" + code.getLiteral() + "`"));
        }

        @Override
        public void visit(Emphasis emphasis) {
            withStyle(Style.EMPHASIS, () -> visitChildren(emphasis));
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            withStyle(Style.HEADING, () -> visitChildren(emphasis));
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (link.getDestination().contains("://")) {
                add(" (" + link.getDestination() + ")");
            }
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            glue = false;
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            wrap();
        }

        private void withStyle(Style inner, Runnable children) {
            Style outer = style;
            style = inner;
            children.run();
            style = outer;
        }

        private void add(String literal) {
            boolean spaceBefore = literal.startsWith(" ");
            glue &= !spaceBefore;
            for (String word : literal.strip().split(" +")) {
                if (!word.isEmpty()) {
                    addWord(word);
                    glue = false;
                }
            }
            glue = !literal.endsWith(" ");
        }

        private void addWord(String word) {
            String styled = style == null ? word : screen.styled(style, word);
            if (glue && !words.isEmpty()) {
                Word last = words.removeLast();
                words.add(new Word(last.plain + word, last.styled + styled));
            } else {
                words.add(new Word(word, styled));
            }
            glue = true;
        }

        /** Writes the words collected, and begins a new line. */
        private void wrap() {
            String begin = bullet.isEmpty() ? indent : bullet;
            bullet = "";
            StringBuilder line = new StringBuilder(begin);
            int column = begin.length();
            boolean first = true;
            for (Word word : words) {
                int columns = Columns.of(word.plain);
                if (!first && column + 1 + columns > width) {
                    text.append(line).append('\n');
                    line = new StringBuilder(indent);
                    column = indent.length();
                    first = true;
                }
                if (!first) {
                    line.append(' ');
                    column++;
                }
                line.append(word.styled);
                column += columns;
                first = false;
            }
            text.append(line).append('\n');
            words = new ArrayList<>();
            glue = false;
        }

        private void separate() {
            if (!text.isEmpty() && bullet.isEmpty()) {
                text.append('\n');
            }
        }
    }
}
