package org.thunderprism.lang.parse;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;

/** Where the bytes of source files come from. */
@FunctionalInterface
public interface SourceReader {

    /**
     * @param limit bytes after which reading may stop; a longer file gives any number of bytes above the limit
     * @throws java.nio.file.NoSuchFileException when there is no such file
     * @throws IOException with a message for the user when it cannot be read
     */
    byte[] read(URI file, int limit) throws IOException;

    /** Reads regular files that lie in a folder, symbolic links resolved. */
    static SourceReader inFolder(Path folder) {
        return new FileReader(folder);
    }
}
