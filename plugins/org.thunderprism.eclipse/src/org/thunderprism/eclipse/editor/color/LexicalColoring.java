package org.thunderprism.eclipse.editor.color;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.thunderprism.eclipse.language.LexicalScanner;
import org.thunderprism.eclipse.language.LexicalToken;
import org.thunderprism.eclipse.language.Words;

/** Colours by the text alone. A whole text is scanned in about a millisecond, so nothing is remembered. */
final class LexicalColoring implements IPresentationDamager, IPresentationRepairer {

    private static final Words NONE = new Words(Set.of());

    private final Function<IDocument, Optional<Words>> words;
    private IDocument document;

    /** @param words of a document's language; empty as long as they are not known, which leaves names and keywords alike */
    LexicalColoring(Function<IDocument, Optional<Words>> words) {
        this.words = words;
    }

    @Override
    public void setDocument(IDocument newDocument) {
        document = newDocument;
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        try {
            int start = document.getLineInformationOfOffset(event.getOffset()).getOffset();
            if (mayOpenOrCloseComment(event)) {
                return new Region(start, document.getLength() - start);
            }
            int inserted = event.getText() == null ? 0 : event.getText().length();
            IRegion last = document.getLineInformationOfOffset(event.getOffset() + inserted);
            return new Region(start, last.getOffset() + last.getLength() - start);
        } catch (BadLocationException e) {
            return partition;
        }
    }

    /** Whether the edit touches a comment's bounds, which changes what all that follows is. */
    private boolean mayOpenOrCloseComment(DocumentEvent event) throws BadLocationException {
        String text = event.getText() == null ? "" : event.getText();
        int before = Math.max(0, event.getOffset() - 1);
        int after = Math.min(document.getLength(), event.getOffset() + text.length() + 1);
        String around = document.get(before, after - before);
        return event.getLength() > 0 || around.contains("/") || around.contains("*");
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        TokenColors colors = new TokenColors();
        int end = damage.getOffset() + damage.getLength();
        for (LexicalToken token :
                LexicalScanner.tokens(document.get(), words.apply(document).orElse(NONE))) {
            if (token.end() > damage.getOffset() && token.offset() < end) {
                presentation.addStyleRange(colors.style(token));
            }
        }
    }
}
