package org.thunderprism.codegen.history;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thunderprism.model.prism.Artifact;

/**
 * The last builds of a project, with copies of their artefacts: for each source a folder, with a list of its builds and with contents that are
 * named by their SHA-256. A source's oldest builds are forgotten when it has more than {@value #MOST_BUILDS}, and artefacts of more than
 * {@value #LARGEST_COPY} bytes are not copied.
 */
public final class BuildHistory {

    /** Builds of each source that are remembered. */
    public static final int MOST_BUILDS = 20;

    /** Bytes of the largest artefact that is copied. */
    public static final int LARGEST_COPY = 1 << 20;

    private static final String LIST = "builds.json";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** @param folder that nothing else is kept in; made when the first build is remembered */
    public BuildHistory(Path folder) {
        this.folder = folder;
    }

    /**
     * Remembers a build.
     *
     * @param artifacts the folder that its artefacts were written to
     */
    public void add(PastBuild build, Path artifacts) throws IOException {
        Path place = place(build.source());
        Files.createDirectories(place);
        List<PastBuild> builds = new ArrayList<>(read(place));
        builds.addFirst(build);
        List<PastBuild> kept = builds.subList(0, Math.min(builds.size(), MOST_BUILDS));
        for (Artifact artifact : build.artifacts()) {
            copy(artifact, artifacts, place);
        }
        Files.write(place.resolve(LIST), PastBuildJson.write(kept));
        forgetContents(place, kept);
    }

    private static void copy(Artifact artifact, Path from, Path to) throws IOException {
        Path copy = to.resolve(artifact.getSha256());
        if (artifact.getSize() <= LARGEST_COPY && !Files.exists(copy)) {
            Files.copy(from.resolve(artifact.getPath()), copy);
        }
    }

    private static void forgetContents(Path place, List<PastBuild> kept) throws IOException {
        Set<String> wanted = kept.stream()
                .flatMap(build -> build.artifacts().stream())
                .map(Artifact::getSha256)
                .collect(Collectors.toSet());
        wanted.add(LIST);
        deleteExcept(place, wanted);
    }

    private static void deleteExcept(Path place, Set<String> wanted) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                if (!wanted.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Forgets all builds of a source, as when the file is gone. */
    public void remove(String source) throws IOException {
        Path place = place(source);
        if (Files.isDirectory(place)) {
            deleteExcept(place, Set.of());
            Files.delete(place);
        }
    }

    /** All builds that are remembered, the newest first. */
    public List<PastBuild> builds() throws IOException {
        List<PastBuild> builds = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> places = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path place : places) {
                    builds.addAll(read(place));
                }
            }
        }
        builds.sort(Comparator.comparing(PastBuild::time).reversed().thenComparing(PastBuild::source));
        return builds;
    }

    /** The content of an artefact; empty when it was too large to be copied, or is forgotten. */
    public Optional<byte[]> content(String source, Artifact artifact) throws IOException {
        Path copy = place(source).resolve(artifact.getSha256());
        return DIGEST.matcher(artifact.getSha256()).matches() && Files.isRegularFile(copy)
                ? Optional.of(Files.readAllBytes(copy))
                : Optional.empty();
    }

    private static List<PastBuild> read(Path place) throws IOException {
        try {
            return PastBuildJson.read(Files.readAllBytes(place.resolve(LIST)));
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (JacksonException broken) {
            return List.of();
        }
    }

    /** Names of sources have slashes, and case that some file systems ignore. */
    private Path place(String source) {
        return folder.resolve(HexFormat.of().formatHex(source.getBytes(StandardCharsets.UTF_8)));
    }
}
