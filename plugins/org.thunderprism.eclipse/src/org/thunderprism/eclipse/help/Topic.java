package org.thunderprism.eclipse.help;

import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.texteditor.ITextEditor;
import org.thunderprism.eclipse.builder.ProblemMarkers;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.editor.problem.ProblemText;
import org.thunderprism.eclipse.language.DocumentQueries;

/** What a user asks about who presses F1: the problem or the word at the caret, or the problem that is selected. */
final class Topic {

    /** The page about all words of topologies. */
    private static final String TOPOLOGIES = "topology";

    private final Manual manual;

    Topic(Manual manual) {
        this.manual = manual;
    }

    /** The page about what is selected in the part in front. */
    Optional<Page> of(IWorkbenchPage page) {
        return page.getActivePart() instanceof IEditorPart editor ? atCaret(editor) : selected(page.getSelection());
    }

    private Optional<Page> atCaret(IEditorPart editor) {
        return ThunderEditors.queries(editor).flatMap(queries -> {
            int caret = ((ITextSelection)
                            ((ITextEditor) editor).getSelectionProvider().getSelection())
                    .getOffset();
            return problem(queries, caret)
                    .or(() -> manual.construct(word(queries.document(), caret)))
                    .or(() -> ThunderEditors.isTopology(editor) ? manual.construct(TOPOLOGIES) : Optional.empty());
        });
    }

    private Optional<Page> problem(DocumentQueries queries, int caret) {
        return queries.diagnostics(caret, 0).stream()
                .flatMap(diagnostic -> manual.diagnostic(ProblemText.code(diagnostic)).stream())
                .findFirst();
    }

    private static String word(IDocument document, int caret) {
        try {
            int start = caret;
            while (start > 0 && Character.isLetter(document.getChar(start - 1))) {
                start--;
            }
            int end = caret;
            while (end < document.getLength() && Character.isLetter(document.getChar(end))) {
                end++;
            }
            return document.get(start, end - start);
        } catch (BadLocationException changedMeanwhile) {
            return "";
        }
    }

    private Optional<Page> selected(ISelection selection) {
        return selection instanceof IStructuredSelection rows
                ? Optional.ofNullable(Adapters.adapt(rows.getFirstElement(), IMarker.class))
                        .flatMap(marker -> manual.diagnostic(marker.getAttribute(ProblemMarkers.CODE, "")))
                : Optional.empty();
    }
}
