package org.thunderprism.eclipse.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** The examples in this bundle: a folder for each, with a README that says what it is. */
public final class Examples {

    private static final String FOLDER = "/examples/";
    private static final String README = "README.md";

    private Examples() {}

    /** All examples, by name. */
    public static List<Example> of(Bundle bundle) {
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        List<URL> entries = Collections.list(bundle.findEntries(FOLDER, "*", true));
        for (URL entry : entries) {
            String path = entry.getPath();
            String[] names =
                    path.substring(path.indexOf(FOLDER) + FOLDER.length()).split("/", 2);
            if (names.length == 2 && !names[1].isEmpty() && !path.endsWith("/")) {
                folders.computeIfAbsent(names[0], name -> new TreeMap<>()).put(names[1], read(entry));
            }
        }
        List<Example> examples = new ArrayList<>();
        folders.forEach((name, files) -> examples.add(example(name, files)));
        return List.copyOf(examples);
    }

    private static Example example(String name, Map<String, byte[]> files) {
        String readme = new String(files.getOrDefault(README, new byte[0]), StandardCharsets.UTF_8);
        List<String> paragraphs = List.of(readme.strip().split("\n\n"));
        String title = paragraphs.getFirst().replaceFirst("^#+ *", "");
        String description = paragraphs.size() > 1 ? paragraphs.get(1).replace('\n', ' ') : "";
        return new Example(name, title.isBlank() ? name : title, description, files);
    }

    private static byte[] read(URL entry) {
        try (InputStream stream = entry.openStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
