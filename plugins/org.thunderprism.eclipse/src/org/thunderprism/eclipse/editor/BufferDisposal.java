package org.thunderprism.eclipse.editor;

import java.util.function.Consumer;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** Hears that a file is not open any more. */
final class BufferDisposal implements IFileBufferListener {

    private final Consumer<IFileBuffer> disposed;

    BufferDisposal(Consumer<IFileBuffer> disposed) {
        this.disposed = disposed;
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        disposed.accept(buffer);
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        // Only the end matters.
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // Only the end matters.
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // Only the end matters.
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
        // Only the end matters.
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
        // Only the end matters.
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
        // Only the end matters.
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        // The editor opens a new buffer.
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // The editor closes, or keeps the text.
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // Only the end matters.
    }
}
