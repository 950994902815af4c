package org.thunderprism.distribution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Prepares the jars of the terminal program for a quick start.
 *
 * <p>They lose what the program has no use for: documentation, sources of generated parsers, the machinery of Equinox, of which nothing
 * but an interface and the texts of messages is used outside Eclipse, the numbers of a graph algorithm that nobody calls; and signatures, because the JVM checks a signed jar class by
 * class and never takes its classes into a shared archive; the build tool has verified the download already. Classes of old formats
 * become such that can be archived, see {@link ClassFiles}. Nothing is compressed: what is not archived is read sooner, and an archive
 * of all jars becomes smaller.
 */
public final class PreparedJars {
    private static final Pattern UNUSED = Pattern.compile(String.join(
            "|",
            "META-INF/[^/]+\\.(SF|RSA|DSA|EC)",
            ".*\\.(png|svg|html|g|exsd|melk|_trace)",
            "org/eclipse/osgi/(container|framework|service|storage|storagemanager)/.+",
            "org/eclipse/osgi/internal/(?!util/|debug/).+",
            "org/(eclipse/equinox/plurl|apache/felix/resolver)/.+",
            "org/apfloat/.+",
            "META-INF/maven/.+"));

    private final ClassFiles classFiles;

    private PreparedJars(ClassFiles classFiles) {
        this.classFiles = classFiles;
    }

    /** Rewrites every jar directly in the folder {@code arguments[0]}. */
    public static void main(String[] arguments) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            found.forEach(jars::add);
        }
        URL[] path = jars.stream().map(PreparedJars::address).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(path)) {
            PreparedJars preparation = new PreparedJars(new ClassFiles(loader));
            for (Path jar : jars) {
                preparation.rewrite(jar);
            }
        }
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void rewrite(Path jar) throws IOException {
        Path prepared = jar.resolveSibling(jar.getFileName() + ".prepared");
        try (ZipFile source = new ZipFile(jar.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(prepared))) {
            target.setMethod(ZipOutputStream.STORED);
            Enumeration<? extends ZipEntry> entries = source.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!UNUSED.matcher(entry.getName()).matches()) {
                    store(target, entry, content(source, entry));
                }
            }
        }
        Files.move(prepared, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] content(ZipFile source, ZipEntry entry) throws IOException {
        byte[] content = source.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            return withoutDigests(content);
        }
        return entry.getName().endsWith(".class") && ClassFiles.isOld(content)
                ? classFiles.modernized(content)
                : content;
    }

    /** The manifest of a signed jar has a section for each file. */
    private static byte[] withoutDigests(byte[] content) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(content));
        if (manifest.getEntries().isEmpty()) {
            return content;
        }
        manifest.getEntries().clear();
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        manifest.write(result);
        return result.toByteArray();
    }

    private static void store(ZipOutputStream target, ZipEntry entry, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry stored = new ZipEntry(entry.getName());
        stored.setTime(entry.getTime());
        stored.setSize(content.length);
        stored.setCrc(checksum.getValue());
        target.putNextEntry(stored);
        target.write(content);
        target.closeEntry();
    }
}
