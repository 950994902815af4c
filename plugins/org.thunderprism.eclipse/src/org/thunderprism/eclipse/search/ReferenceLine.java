package org.thunderprism.eclipse.search;

import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Range;
import org.eclipse.search.ui.text.Match;
import org.thunderprism.eclipse.language.Positions;

/**
 * A line with a name in it.
 *
 * @param number from 1
 * @param text without the blanks around it
 * @param offset of the name in the file
 * @param length of the name
 */
record ReferenceLine(IFile file, int number, String text, int offset, int length) {

    /** The line of a place; empty when the file cannot be read. */
    static Optional<ReferenceLine> of(IFile file, Range range) {
        ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
        NullProgressMonitor monitor = new NullProgressMonitor();
        try {
            buffers.connect(file.getFullPath(), LocationKind.IFILE, monitor);
            try {
                IDocument document = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE)
                        .getDocument();
                IRegion name = Positions.region(document, range);
                int line = document.getLineOfOffset(name.getOffset());
                IRegion whole = document.getLineInformation(line);
                String text = document.get(whole.getOffset(), whole.getLength()).strip();
                return Optional.of(new ReferenceLine(file, line + 1, text, name.getOffset(), name.getLength()));
            } finally {
                buffers.disconnect(file.getFullPath(), LocationKind.IFILE, monitor);
            }
        } catch (CoreException | BadLocationException unreadable) {
            return Optional.empty();
        }
    }

    Match match() {
        return new Match(this, offset, length);
    }
}
