package org.thunderprism.cli.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.build.BuildFolder;
import org.thunderprism.lang.ide.codelens.LastBuilds;
import org.thunderprism.model.prism.Build;

/** The builds that lie beside programs: in {@code build}, or in a folder of the program's name in it. */
public final class BuildsOnDisk implements LastBuilds {

    private static final String FOLDER = "build";
    private static final String PROGRAM = "program";

    @Override
    public Optional<Build> of(Path file, String name) {
        Path folder = file.resolveSibling(FOLDER);
        return List.of(folder, folder.resolve(name)).stream()
                .map(BuildsOnDisk::read)
                .flatMap(Optional::stream)
                .filter(build -> isOf(build, name))
                .findFirst();
    }

    private static Optional<Build> read(Path folder) {
        try {
            return new BuildFolder(folder).read();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOf(Build build, String name) {
        return build.getMetadata().stream()
                .anyMatch(attribute -> attribute.getKey().equals(PROGRAM) && name.equals(attribute.getValue()));
    }
}
