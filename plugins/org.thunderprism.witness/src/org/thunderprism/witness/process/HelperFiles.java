package org.thunderprism.witness.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/**
 * The helper programs that this bundle brings along, as files that other programs can read: of a user
 * in {@code $XDG_CACHE_HOME/thunderprism} or {@code ~/.cache/thunderprism} (XDG Base Directory Specification), named by their
 * content, so that versions do not meet.
 *
 * @param folder where they are kept
 */
public record HelperFiles(Path folder) {

    /** The files of this user. */
    public static HelperFiles ofUser() {
        String home = System.getenv("XDG_CACHE_HOME");
        Path cache =
                home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
        return new HelperFiles(cache.resolve("thunderprism").resolve("witness"));
    }

    /**
     * A helper's file.
     *
     * @param owner a class beside the resource
     * @param name the resource's name
     */
    public Path file(Class<?> owner, String name) throws WitnessException {
        byte[] content;
        try (InputStream stream = owner.getResourceAsStream(name)) {
            content = stream.readAllBytes();
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, name, e.getMessage());
        }
        Path file = cached(digest(content), name);
        if (!Files.exists(file)) {
            put(file, content);
        }
        return file;
    }

    /** Where a file that follows from some content is kept; its folder exists. */
    private Path cached(String digest, String name) throws WitnessException {
        try {
            return Files.createDirectories(folder.resolve(digest)).resolve(name);
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, name, e.getMessage());
        }
    }

    /** Puts a file in place at once, so that nobody reads a half of it. */
    private static void put(Path file, byte[] content) throws WitnessException {
        try {
            Path draft =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft");
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, file.getFileName(), e.getMessage());
        }
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
