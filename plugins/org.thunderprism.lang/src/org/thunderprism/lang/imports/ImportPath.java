package org.thunderprism.lang.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.URI;

/**
 * Where a path in a program leads: to a file, or nowhere.
 *
 * @param uri null when the path is refused
 * @param refusal why; null when it is not refused
 */
public record ImportPath(URI uri, String refusal) {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

    /**
     * Resolves a path relative to the file that holds it.
     *
     * @param fixedSegments leading segments of the file's address that {@code ..} must not remove
     */
    static ImportPath resolve(URI file, int fixedSegments, String path) {
        if (path.isBlank()) {
            return refused("the path is empty");
        }
        if (SCHEME.matcher(path).matches()) {
            return refused("it is an address, not a path");
        }
        if (path.startsWith("/") || path.startsWith("~")) {
            return refused("it is an absolute path");
        }
        if (path.indexOf('\\') >= 0) {
            return refused("it has backslashes");
        }
        List<String> segments = new ArrayList<>(file.segmentsList().subList(0, Math.max(0, file.segmentCount() - 1)));
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (segments.size() <= fixedSegments) {
                    return refused("it leaves the project folder");
                }
                segments.remove(segments.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                segments.add(URI.encodeSegment(part, false));
            }
        }
        if (segments.size() <= fixedSegments) {
            return refused("it leads to the project folder itself");
        }
        return new ImportPath(
                URI.createHierarchicalURI(
                        file.scheme(), file.authority(), file.device(), segments.toArray(String[]::new), null, null),
                null);
    }

    private static ImportPath refused(String reason) {
        return new ImportPath(null, reason);
    }
}
