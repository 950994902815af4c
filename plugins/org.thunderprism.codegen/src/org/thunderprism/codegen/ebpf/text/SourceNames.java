package org.thunderprism.codegen.ebpf.text;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Short names for source files, so that no artefact holds a path of the machine that built it: what is left of a file's
 * name when the folder that all files have in common is cut off.
 */
public final class SourceNames {

    private final Map<String, String> shortNames = new TreeMap<>();

    /** @param files URIs or paths as the front end named them, in any order */
    public SourceNames(Collection<String> files) {
        int common = commonFolder(files);
        files.forEach(file -> shortNames.put(file, file.substring(common).replace('\\', '/')));
    }

    /** The name that stands in the artefact. */
    public String shorten(String file) {
        return shortNames.get(file);
    }

    /** Files by their short names, for those who map an artefact's places back. */
    public Map<String, String> filesByShortName() {
        Map<String, String> files = new TreeMap<>();
        shortNames.forEach((file, name) -> files.put(name, file));
        return files;
    }

    private static int commonFolder(Collection<String> files) {
        String prefix = null;
        for (String file : files) {
            String folder = file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
            prefix = prefix == null ? folder : commonStart(prefix, folder);
        }
        return prefix == null ? 0 : Math.max(prefix.lastIndexOf('/'), prefix.lastIndexOf('\\')) + 1;
    }

    private static String commonStart(String left, String right) {
        int end = 0;
        while (end < left.length() && end < right.length() && left.charAt(end) == right.charAt(end)) {
            end++;
        }
        return left.substring(0, end);
    }
}
