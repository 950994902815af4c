package org.thunderprism.distribution;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Removes what the jars in a folder hold and the terminal program has no use for: signatures, and pictures of documentation. The JVM
 * checks a signed jar class by class and never takes its classes into a shared archive, which would triple the start-up time; the build
 * tool has verified the download already.
 */
public final class SlimJars {
    private static final Pattern UNUSED = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)|.*\\.png");

    private SlimJars() {}

    /** Rewrites every jar directly in the folder {@code arguments[0]} that holds something of that; others stay untouched. */
    public static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                if (hasUnused(jar)) {
                    rewrite(jar);
                }
            }
        }
    }

    private static boolean hasUnused(Path jar) throws IOException {
        try (ZipFile source = new ZipFile(jar.toFile())) {
            return source.stream().anyMatch(SlimJars::isUnused);
        }
    }

    private static boolean isUnused(ZipEntry entry) {
        return UNUSED.matcher(entry.getName()).matches();
    }

    private static void rewrite(Path jar) throws IOException {
        Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
        try (ZipFile source = new ZipFile(jar.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(slim))) {
            target.setLevel(Deflater.BEST_COMPRESSION);
            Enumeration<? extends ZipEntry> entries = source.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!isUnused(entry)) {
                    copy(source, entry, target);
                }
            }
        }
        Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(ZipFile source, ZipEntry entry, ZipOutputStream target) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        target.putNextEntry(copy);
        source.getInputStream(entry).transferTo(target);
        target.closeEntry();
    }
}
