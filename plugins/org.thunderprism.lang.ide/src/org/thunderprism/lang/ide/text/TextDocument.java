package org.thunderprism.lang.ide.text;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;

/**
 * The text of a file at one moment.
 *
 * @param address of the file, as the client spells it
 * @param version counted by the client; 0 for a file that is not open
 */
public record TextDocument(String address, int version, String text, LineIndex lines) {

    public static TextDocument of(String address, int version, String text) {
        return new TextDocument(address, version, text, LineIndex.of(text));
    }

    /** The document after edits, each of which counts on the text that the ones before it left. */
    public TextDocument edited(int newVersion, List<TextDocumentContentChangeEvent> changes) {
        TextDocument result = this;
        for (TextDocumentContentChangeEvent change : changes) {
            result = result.edited(change);
        }
        return new TextDocument(address, newVersion, result.text, result.lines);
    }

    private TextDocument edited(TextDocumentContentChangeEvent change) {
        if (change.getRange() == null) {
            return of(address, version, change.getText());
        }
        int start = lines.offset(change.getRange().getStart());
        int end = Math.max(start, lines.offset(change.getRange().getEnd()));
        return of(address, version, text.substring(0, start) + change.getText() + text.substring(end));
    }

    /** An edit that ends lines as the text does; empty when it would change nothing. */
    public Optional<TextEdit> edit(int offset, int length, String replacement) {
        String ended = withLineEnds(replacement);
        return ended.length() == length && text.startsWith(ended, offset)
                ? Optional.empty()
                : Optional.of(new TextEdit(range(offset, length), ended));
    }

    /** Ends lines as the first line of the text does. */
    public String withLineEnds(String replacement) {
        int first = text.indexOf('\n');
        boolean carriageReturns = first > 0 && text.charAt(first - 1) == '\r';
        return carriageReturns ? replacement.replaceAll("\\r?\n", "\r\n") : replacement;
    }

    public int offset(Position position) {
        return lines.offset(position);
    }

    public Position position(int offset) {
        return lines.position(offset);
    }

    public Range range(int offset, int length) {
        return lines.range(offset, length);
    }
}
