package org.thunderprism.lang.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.eclipse.emf.common.util.URI;

/** Reads regular files that lie in a folder, symbolic links resolved. */
final class FileReader implements SourceReader {

    private final Path root;

    FileReader(Path root) {
        this.root = root;
    }

    @Override
    public byte[] read(URI file, int limit) throws IOException {
        if (!file.isFile()) {
            throw new NoSuchFileException(file.toString());
        }
        Path path = Path.of(file.toFileString());
        if (!Files.exists(path)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!path.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException("it leaves the project folder through a symbolic link");
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("it is not a file");
        }
        if (!Files.isReadable(path)) {
            throw new IOException("you may not read it");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(limit + 1);
        }
    }
}
