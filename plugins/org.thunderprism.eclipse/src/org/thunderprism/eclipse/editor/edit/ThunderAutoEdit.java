package org.thunderprism.eclipse.editor.edit;

import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;
import org.thunderprism.eclipse.editor.EditorLanguage;
import org.thunderprism.eclipse.language.AutoEdit;

/** Completes what is typed, once the words of the language are known. */
public final class ThunderAutoEdit implements IAutoEditStrategy {

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (command.doit && command.text != null) {
            EditorLanguage.get().words(document).ifPresent(words -> complete(document, command, new AutoEdit(words)));
        }
    }

    private static void complete(IDocument document, DocumentCommand command, AutoEdit edits) {
        if (command.length == 0 && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
            replace(command, edits.newLine(document, command.offset, command.text));
            return;
        }
        Optional<AutoEdit.Replacement> replacement =
                edits.typed(document, command.offset, command.length, command.text);
        if (command.text.equals("}") && command.length == 0 && replacement.isEmpty()) {
            edits.closingBraceLine(document, command.offset).ifPresent(blanks -> outdent(document, command, blanks));
        }
        replacement.ifPresent(found -> replace(command, found));
    }

    private static void replace(DocumentCommand command, AutoEdit.Replacement replacement) {
        command.text = replacement.text();
        command.shiftsCaret = false;
        command.caretOffset = command.offset + replacement.caret();
    }

    private static void outdent(IDocument document, DocumentCommand command, String blanks) {
        try {
            int start = document.getLineInformationOfOffset(command.offset).getOffset();
            command.length = command.offset - start;
            command.offset = start;
            command.text = blanks + "}";
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
