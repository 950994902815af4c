package org.thunderprism.eclipse.view;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.widgets.Composite;
import org.thunderprism.compiler.expand.print.PrintedLine;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.editor.color.ReadOnlyPresentation;
import org.thunderprism.eclipse.editor.navigate.FileOpener;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.lang.ide.program.LineCorrespondence;
import org.thunderprism.lang.ide.program.ProgramExpansion;
import org.thunderprism.model.origin.SourceRange;

/**
 * What becomes of the program in the editor when its macros are expanded. Scrolling one scrolls the other, and a double click leads to what a
 * line comes from.
 */
public final class ExpansionView extends ProgramView<ProgramExpansion> {

    public static final String ID = "org.thunderprism.eclipse.expansion";

    private final CommonScrolling scrolling = new CommonScrolling();
    private SourceViewer viewer;
    private LineCorrespondence lines;

    @Override
    void createContent(Composite parent) {
        CompositeRuler ruler = new CompositeRuler();
        ruler.addDecorator(0, new LineNumberRulerColumn());
        viewer = new SourceViewer(parent, ruler, SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.configure(new SourceViewerConfiguration() {
            @Override
            public IPresentationReconciler getPresentationReconciler(ISourceViewer source) {
                return new ReadOnlyPresentation();
            }
        });
        viewer.setEditable(false);
        viewer.getTextWidget().setFont(JFaceResources.getTextFont());
        viewer.getTextWidget().addMouseListener(MouseListener.mouseDoubleClickAdapter(event -> openSource()));
        viewer.setDocument(new Document());
    }

    @Override
    void addActions(IToolBarManager toolBar) {
        // The choice of the vertex is all there is.
    }

    @Override
    Optional<ProgramExpansion> ask(DocumentQueries program, String vertex) {
        return program.expansion(vertex);
    }

    /** Keeps the place that is looked at. */
    @Override
    void show(DocumentQueries program, ProgramExpansion expansion) {
        String text = expansion.lines().stream().map(PrintedLine::text).collect(Collectors.joining("\n", "", "\n"));
        scrolling.end();
        if (!text.equals(viewer.getDocument().get())) {
            int top = viewer.getTopIndex();
            viewer.getDocument().set(text);
            viewer.setTopIndex(top);
        }
        lines = LineCorrespondence.of(expansion, program.address());
        ThunderEditors.viewer(getSite().getPage().getActiveEditor())
                .filter(editor -> editor.getDocument() == program.document())
                .ifPresent(editor -> scrolling.begin(editor, viewer, lines));
    }

    private void openSource() {
        int line = viewer.getTextWidget().getLineAtOffset(viewer.getTextWidget().getCaretOffset());
        SourceRange source = lines == null ? null : lines.source(line);
        if (source != null) {
            FileOpener.open(source);
        }
    }

    /** The text that is shown. */
    public String text() {
        return viewer.getDocument().get();
    }

    /** The viewer that shows it. */
    public SourceViewer viewer() {
        return viewer;
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }

    @Override
    public void dispose() {
        scrolling.end();
        super.dispose();
    }
}
