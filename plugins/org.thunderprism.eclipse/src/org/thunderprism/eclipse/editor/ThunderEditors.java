package org.thunderprism.eclipse.editor;

import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.lang.topology.parse.TopologyServices;

/** From what the workbench hands out to questions about its document. */
public final class ThunderEditors {

    private static final String PROGRAM = ".thunder";
    private static final String TOPOLOGY = "." + TopologyServices.EXTENSION;

    private ThunderEditors() {}

    /** Empty for a document that is no file of a program or a topology. */
    public static Optional<DocumentQueries> queries(IDocument document) {
        EditorLanguage language = EditorLanguage.get();
        return language.connection(document).map(connection -> new DocumentQueries(language.service(), connection));
    }

    /** Empty for another editor than of a program or a topology. */
    public static Optional<DocumentQueries> queries(IEditorPart editor) {
        return isProgram(editor) || isTopology(editor)
                ? document(editor).flatMap(ThunderEditors::queries)
                : Optional.empty();
    }

    /** Whether an editor shows a program, as text. */
    public static boolean isProgram(IEditorPart editor) {
        return isText(editor, PROGRAM);
    }

    /** Whether an editor shows a topology, as text. */
    public static boolean isTopology(IEditorPart editor) {
        return isText(editor, TOPOLOGY);
    }

    /** Whether a file's name or address says that it is a program or a topology. */
    static boolean isSource(String name) {
        return name.endsWith(PROGRAM) || name.endsWith(TOPOLOGY);
    }

    private static boolean isText(IEditorPart editor, String suffix) {
        return editor instanceof ITextEditor
                && editor.getEditorInput() != null
                && editor.getEditorInput().getName().endsWith(suffix);
    }

    /** The text that an editor shows. */
    public static Optional<IDocument> document(IEditorPart editor) {
        return editor instanceof ITextEditor text && text.getDocumentProvider() != null
                ? Optional.ofNullable(text.getDocumentProvider().getDocument(editor.getEditorInput()))
                : Optional.empty();
    }

    /** The viewer of an editor. */
    public static Optional<ITextViewer> viewer(IEditorPart editor) {
        return Optional.ofNullable(editor == null ? null : editor.getAdapter(ITextViewer.class));
    }
}
