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
 * The helper programs that this bundle brings along, as files that other programs can read: in
 * {@code $XDG_CACHE_HOME/thunderprism} or {@code ~/.cache/thunderprism} (XDG Base Directory Specification), named by their
 * content, so that versions do not meet.
 */
public final class Resources {

    private Resources() {}

    /**
     * A helper's file.
     *
     * @param owner a class beside the resource
     * @param name the resource's name
     */
    public static Path file(Class<?> owner, String name) throws WitnessException {
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
    public static Path cached(String digest, String name) throws WitnessException {
        String home = System.getenv("XDG_CACHE_HOME");
        Path cache = home == null || home.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(home);
        Path folder = cache.resolve("thunderprism").resolve("witness").resolve(digest);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, name, e.getMessage());
        }
        return folder.resolve(name);
    }

    /** Puts a file in place at once, so that nobody reads a half of it. */
    public static void put(Path file, byte[] content) throws WitnessException {
        try {
            Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft");
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, file.getFileName(), e.getMessage());
        }
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
