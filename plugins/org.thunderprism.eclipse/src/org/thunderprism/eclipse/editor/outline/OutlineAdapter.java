package org.thunderprism.eclipse.editor.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.thunderprism.eclipse.editor.ThunderEditors;

/** Gives editors of programs and topologies their outline. */
public final class OutlineAdapter implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        if (type == IContentOutlinePage.class && adaptable instanceof ITextEditor editor) {
            return ThunderEditors.isProgram(editor) || ThunderEditors.isTopology(editor)
                    ? ThunderEditors.document(editor)
                            .map(document -> type.cast(new ThunderOutline(editor, document)))
                            .orElse(null)
                    : null;
        }
        return null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IContentOutlinePage.class};
    }
}
