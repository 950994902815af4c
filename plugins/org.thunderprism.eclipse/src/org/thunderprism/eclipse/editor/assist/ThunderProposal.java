package org.thunderprism.eclipse.editor.assist;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.BoldStylerProvider;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension7;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertReplaceEdit;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.thunderprism.eclipse.editor.hover.HtmlControl;
import org.thunderprism.eclipse.editor.symbol.SymbolImages;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.language.Edits;
import org.thunderprism.eclipse.language.MarkdownHtml;
import org.thunderprism.eclipse.language.Names;
import org.thunderprism.eclipse.language.Positions;
import org.thunderprism.eclipse.language.Snippet;

/** One completion. Places to fill in are visited with the tab key. */
final class ThunderProposal
        implements ICompletionProposal,
                ICompletionProposalExtension2,
                ICompletionProposalExtension3,
                ICompletionProposalExtension5,
                ICompletionProposalExtension6,
                ICompletionProposalExtension7 {

    static final Comparator<CompletionItem> BEST_FIRST =
            Comparator.comparing(item -> item.getSortText() == null ? item.getLabel() : item.getSortText());

    private final DocumentQueries queries;
    private final CompletionItem item;
    private final int start;
    private Point selection;

    ThunderProposal(DocumentQueries queries, CompletionItem item, IDocument document, int offset) {
        this.queries = queries;
        this.item = item;
        Range range = range(item);
        start = range == null ? Names.at(document, offset).getOffset() : Positions.offset(document, range.getStart());
    }

    private static Range range(CompletionItem item) {
        return item.getTextEdit() == null
                ? null
                : item.getTextEdit().map(edit -> edit.getRange(), InsertReplaceEdit::getInsert);
    }

    private String newText() {
        if (item.getTextEdit() != null) {
            return item.getTextEdit().map(edit -> edit.getNewText(), InsertReplaceEdit::getNewText);
        }
        return item.getInsertText() == null ? item.getLabel() : item.getInsertText();
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        IDocument document = viewer.getDocument();
        Snippet snippet = item.getInsertTextFormat() == InsertTextFormat.Snippet
                ? Snippet.parse(indented(newText(), document))
                : Snippet.plain(newText());
        try {
            if (item.getAdditionalTextEdits() != null
                    && !item.getAdditionalTextEdits().isEmpty()) {
                applyWithOtherEdits(document, snippet, offset);
            } else {
                document.replace(start, offset - start, snippet.text());
                selection = SnippetMode.enter(viewer, snippet, start);
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void applyWithOtherEdits(IDocument document, Snippet snippet, int offset) throws BadLocationException {
        document.replace(start, offset - start, snippet.text());
        int before = document.getLength();
        Edits.apply(document, List.copyOf(item.getAdditionalTextEdits()));
        Snippet.Place end = snippet.places().getLast();
        selection = new Point(start + end.offset() + document.getLength() - before, 0);
    }

    /** Further lines of an insertion are indented like the first. */
    private String indented(String text, IDocument document) {
        try {
            IRegion line = document.getLineInformationOfOffset(start);
            String before = document.get(line.getOffset(), start - line.getOffset());
            String blanks =
                    before.substring(0, before.length() - before.stripLeading().length());
            return text.replace("\n", "\n" + blanks);
        } catch (BadLocationException e) {
            return text;
        }
    }

    /** Whether what stands before the caret can become the proposal; what is there already would only keep Enter from ending the line. */
    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        try {
            if (offset < start) {
                return false;
            }
            String typed = document.get(start, offset - start);
            String name = item.getFilterText() == null ? item.getLabel() : item.getFilterText();
            return name.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT)) && !typed.equals(newText());
        } catch (BadLocationException e) {
            return false;
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection;
    }

    @Override
    public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
        CompletionItem resolved = item.getDocumentation() == null ? queries.resolved(item) : item;
        if (resolved.getDocumentation() == null) {
            return null;
        }
        String markdown = resolved.getDocumentation().map(text -> text, MarkupContent::getValue);
        return markdown.isBlank() ? null : MarkdownHtml.body(markdown);
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return HtmlControl.creator();
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString text = new StyledString(item.getLabel());
        if (item.getLabelDetails() != null && item.getLabelDetails().getDetail() != null) {
            text.append(item.getLabelDetails().getDetail(), StyledString.QUALIFIER_STYLER);
        }
        if (item.getDetail() != null) {
            text.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public StyledString getStyledDisplayString(IDocument document, int offset, BoldStylerProvider bold) {
        StyledString text = getStyledDisplayString();
        int typed = Math.max(0, Math.min(offset - start, item.getLabel().length()));
        text.setStyle(0, typed, bold.getBoldStyler());
        return text;
    }

    @Override
    public String getDisplayString() {
        return item.getLabel();
    }

    @Override
    public Image getImage() {
        return SymbolImages.get().of(item.getKind());
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
        return newText();
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int completionOffset) {
        return start;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // Nothing to show in the text.
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // Nothing was shown in the text.
    }

    @Override
    public void apply(IDocument document) {
        throw new UnsupportedOperationException("applied to a viewer");
    }

    @Override
    public String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
