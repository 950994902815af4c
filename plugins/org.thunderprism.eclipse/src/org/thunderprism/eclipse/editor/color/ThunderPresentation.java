package org.thunderprism.eclipse.editor.color;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.thunderprism.eclipse.editor.EditorLanguage;

/** Colours programs: at once by the text, a little later by what names stand for, and anew when the theme changes. */
public final class ThunderPresentation extends PresentationReconciler {

    private final IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
    private final IPropertyChangeListener repaint = event -> themeChanged(event.getProperty());
    private SemanticColoring semantic;
    private ITextViewer viewer;

    public ThunderPresentation() {
        LexicalColoring lexical = new LexicalColoring(EditorLanguage.get()::words);
        setDamager(lexical, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(lexical, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer textViewer) {
        super.install(textViewer);
        viewer = textViewer;
        semantic = new SemanticColoring(textViewer);
        semantic.install();
        themes.addPropertyChangeListener(repaint);
        EditorLanguage.get().whenStarted(this::repaint);
    }

    private void repaint() {
        if (semantic != null && viewer.getTextWidget() != null) {
            viewer.invalidateTextPresentation();
        }
    }

    @Override
    public void uninstall() {
        themes.removePropertyChangeListener(repaint);
        if (semantic != null) {
            semantic.uninstall();
            semantic = null;
        }
        super.uninstall();
    }

    private void themeChanged(String property) {
        boolean relevant = ThemeColor.isOurs(property) || IThemeManager.CHANGE_CURRENT_THEME.equals(property);
        if (relevant) {
            repaint();
        }
    }
}
