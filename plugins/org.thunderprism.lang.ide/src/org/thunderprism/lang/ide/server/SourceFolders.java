package org.thunderprism.lang.ide.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.thunderprism.lang.ide.text.Addresses;

/** Looks for source files in the folders of a workspace. */
final class SourceFolders {

    private static final Set<String> EXTENSIONS = Set.of("thunder", "topology");

    /** Folders that hold copies and foreign files. */
    private static final Set<String> PASSED_OVER = Set.of("node_modules", "target");

    private SourceFolders() {}

    /** The folders that a client names when it starts. */
    static List<Path> of(InitializeParams parameters) {
        List<WorkspaceFolder> folders = parameters.getWorkspaceFolders();
        List<String> addresses =
                folders != null ? folders.stream().map(WorkspaceFolder::getUri).toList() : rootOf(parameters);
        return addresses.stream().flatMap(each -> Addresses.path(each).stream()).toList();
    }

    /** How clients name a single folder that know no workspaces. */
    @SuppressWarnings("deprecation")
    private static List<String> rootOf(InitializeParams parameters) {
        return parameters.getRootUri() == null ? List.of() : List.of(parameters.getRootUri());
    }

    /** Whether a search of a folder finds what lies at a place in it. */
    static boolean reaches(Path folder, Path place) {
        if (!place.startsWith(folder)) {
            return false;
        }
        for (Path step = place.getParent(); step != null && !step.equals(folder); step = step.getParent()) {
            if (isPassedOver(step)) {
                return false;
            }
        }
        return !Files.isDirectory(place) || !isPassedOver(place);
    }

    private static boolean isPassedOver(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || PASSED_OVER.contains(name);
    }

    /** The source files in a folder, in a stable order. Symbolic links to folders are not followed; what cannot be read is passed over. */
    static List<URI> sources(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Search(folder, found));
        } catch (IOException unreadable) {
            return List.of();
        }
        Collections.sort(found);
        return found.stream().map(Addresses::of).toList();
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;

        Search(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isPassedOver(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (EXTENSIONS.contains(extension(file))) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static String extension(Path file) {
            String name = file.getFileName().toString();
            return name.substring(name.lastIndexOf('.') + 1);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
