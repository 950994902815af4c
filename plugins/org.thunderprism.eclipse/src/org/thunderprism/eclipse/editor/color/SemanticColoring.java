package org.thunderprism.eclipse.editor.color;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.thunderprism.eclipse.editor.EditorLanguage;
import org.thunderprism.eclipse.language.ConnectedDocument;
import org.thunderprism.eclipse.language.SemanticToken;
import org.thunderprism.eclipse.language.SemanticTokens;

/** Colours names by what they stand for, as soon as the language service knows it. */
final class SemanticColoring implements ITextPresentationListener, IDocumentListener, ITextInputListener {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int QUIET_MILLIS = 150;

    private final ITextViewer viewer;
    private final Job update = Job.createSystem("Colour names", this::update);
    private volatile SemanticTokens tokens = SemanticTokens.NONE;

    SemanticColoring(ITextViewer viewer) {
        this.viewer = viewer;
    }

    void install() {
        ((ITextViewerExtension4) viewer).addTextPresentationListener(this);
        viewer.addTextInputListener(this);
        inputDocumentChanged(null, viewer.getDocument());
    }

    void uninstall() {
        update.cancel();
        ((ITextViewerExtension4) viewer).removeTextPresentationListener(this);
        viewer.removeTextInputListener(this);
        inputDocumentAboutToBeChanged(viewer.getDocument(), null);
    }

    @Override
    public void applyTextPresentation(TextPresentation presentation) {
        TokenColors colors = new TokenColors();
        IRegion extent = presentation.getExtent();
        for (SemanticToken token : tokens.within(extent.getOffset(), extent.getLength())) {
            StyleRange style = colors.style(token);
            if (style != null) {
                presentation.mergeStyleRange(style);
            }
        }
    }

    @Override
    public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
        if (oldInput != null) {
            oldInput.removeDocumentListener(this);
        }
        tokens = SemanticTokens.NONE;
    }

    @Override
    public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
        if (newInput != null) {
            newInput.addDocumentListener(this);
            update.schedule();
        }
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        String text = event.getText() == null ? "" : event.getText();
        tokens = tokens.edited(event.getOffset(), event.getLength(), text.length());
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        update.cancel();
        update.schedule(QUIET_MILLIS);
    }

    private IStatus update(IProgressMonitor monitor) {
        EditorLanguage language = EditorLanguage.get();
        SemanticTokensWithRegistrationOptions options =
                language.service().capabilities().getSemanticTokensProvider();
        Optional<ConnectedDocument> connection = language.connection(viewer.getDocument());
        if (options != null && connection.isPresent()) {
            IDocument document = connection.get().document();
            String asked = document.get();
            SemanticTokensParams parameters =
                    new SemanticTokensParams(connection.get().identifier());
            language.service()
                    .ask(server -> server.getTextDocumentService().semanticTokensFull(parameters), PATIENCE)
                    .map(answer -> SemanticTokens.decode(answer.getData(), options.getLegend(), document))
                    .ifPresent(answer -> show(answer, asked));
        }
        return Status.OK_STATUS;
    }

    private void show(SemanticTokens answer, String asked) {
        StyledText widget = viewer.getTextWidget();
        if (widget == null || widget.isDisposed()) {
            return;
        }
        widget.getDisplay().asyncExec(() -> {
            boolean current = !widget.isDisposed()
                    && viewer.getDocument() != null
                    && viewer.getDocument().get().equals(asked);
            if (current && !answer.equals(tokens)) {
                tokens = answer;
                viewer.invalidateTextPresentation();
            }
        });
    }
}
