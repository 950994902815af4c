package org.thunderprism.lang.ide.text;

import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/**
 * Addresses of files: clients spell the same one in several ways ({@code file:///c%3A/a}, {@code file:///c:/a}); inside, each
 * file has one.
 */
public final class Addresses {

    private static final String PROGRAM = "thunder";
    private static final String TOPOLOGY = "topology";

    private Addresses() {}

    /** The one address of a program, or of a topology whose name says that it is one. Another name gets the extension of programs. */
    public static URI of(String address) {
        return of(address, PROGRAM);
    }

    /** The one address of a topology, or of a program whose name says that it is one. Another name gets the extension of topologies. */
    public static URI ofTopology(String address) {
        return of(address, TOPOLOGY);
    }

    private static URI of(String address, String extension) {
        URI uri = path(address).map(Addresses::of).orElseGet(() -> withoutPath(address));
        return PROGRAM.equals(uri.fileExtension()) || TOPOLOGY.equals(uri.fileExtension())
                ? uri
                : uri.appendFileExtension(extension);
    }

    private static URI withoutPath(String address) {
        URI uri = URI.createURI(address);
        if (!uri.isHierarchical() || uri.segmentCount() == 0) {
            String name = URI.encodeSegment(address.substring(address.indexOf(':') + 1), false);
            String scheme = uri.scheme() == null ? "document" : uri.scheme();
            uri = URI.createHierarchicalURI(scheme, null, null, new String[] {name}, null, null);
        }
        return uri;
    }

    public static URI of(Path file) {
        return URI.createFileURI(file.toAbsolutePath().normalize().toString());
    }

    /** The path that a client's address leads to, if it leads to a file. */
    public static Optional<Path> path(String address) {
        try {
            java.net.URI uri = java.net.URI.create(address);
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }

    /** The path of a file, if it lies in a file system. */
    public static Optional<Path> path(URI file) {
        return file.isFile() ? Optional.of(Path.of(file.toFileString())) : Optional.empty();
    }

    /** As the protocol spells it, for a file that the client has not named itself. */
    public static String spelled(URI file) {
        return path(file).map(path -> path.toUri().toString()).orElseGet(file::toString);
    }
}
