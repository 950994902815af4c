package org.thunderprism.codegen.build;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.prism.Artifact;
import org.thunderprism.model.prism.Build;

/**
 * The folder that a build is written to. It removes what an earlier build left there and never anything else, whatever {@code build.json}
 * says.
 */
public final class BuildFolder {

    private static final long LARGEST_MANIFEST = 64 << 20;

    private final Path folder;

    public BuildFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The build that lies there; empty when there is none. */
    public Optional<Build> read() throws IOException {
        Path manifest = folder.resolve(BuildManifest.FILE_NAME);
        if (!Files.isRegularFile(manifest) || Files.size(manifest) > LARGEST_MANIFEST) {
            return Optional.empty();
        }
        return BuildManifest.read(Files.readAllBytes(manifest));
    }

    /** Puts a build in the place of the one that lies there. */
    public void write(Build build, List<GeneratedFile> files) throws IOException {
        clean();
        for (GeneratedFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(BuildManifest.FILE_NAME), BuildManifest.write(build));
    }

    /**
     * Removes the build that lies there: its artefacts, {@code build.json}, and the folders that are empty then.
     *
     * @return how many files were removed; 0 when there is no build
     */
    public int clean() throws IOException {
        Optional<Build> build = read();
        if (build.isEmpty()) {
            return 0;
        }
        int removed = 0;
        for (Artifact artifact : build.get().getArtifacts()) {
            Optional<Path> path = inside(artifact.getPath());
            if (path.isPresent() && Files.isRegularFile(path.get(), LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(path.get());
                removed++;
            }
        }
        Files.delete(folder.resolve(BuildManifest.FILE_NAME));
        removeEmptyFolders(build.get());
        return removed + 1;
    }

    /** The place of an artefact, unless its path leads out of the folder, be it through a symbolic link. */
    private Optional<Path> inside(String path) throws IOException {
        try {
            Path place = folder.resolve(path).normalize();
            if (!place.startsWith(folder) || !Files.isDirectory(place.getParent())) {
                return Optional.empty();
            }
            return place.getParent().toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(place)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void removeEmptyFolders(Build build) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Artifact artifact : build.getArtifacts()) {
            inside(artifact.getPath()).map(Path::getParent).ifPresent(folders::add);
        }
        folders.add(folder);
        for (Path each : folders) {
            try {
                Files.deleteIfExists(each);
            } catch (DirectoryNotEmptyException | NotDirectoryException | NoSuchFileException e) {
                // Something else lies there, and stays.
            }
        }
    }
}
