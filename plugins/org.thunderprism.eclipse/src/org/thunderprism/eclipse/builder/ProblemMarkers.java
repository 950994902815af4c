package org.thunderprism.eclipse.builder;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.thunderprism.codegen.project.ProjectFolder;
import org.thunderprism.codegen.project.SourceOutcome;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.ExpansionStep;
import org.thunderprism.model.prism.Severity;

/** Shows a build's diagnostics as markers. */
public final class ProblemMarkers {

    /** The only marker type of this product. */
    public static final String TYPE = "org.thunderprism.eclipse.problem";

    /** Attribute: the diagnostic's code, such as {@code TP1204}. */
    public static final String CODE = "code";

    /** Attribute: the phase that found it. */
    public static final String PHASE = "phase";

    /** Attribute: the source whose build found it; another file than the marker's when that is imported. */
    public static final String BUILT = "built";

    /** Attribute: the macros that it came through, one a line, the innermost first; absent when there are none. */
    public static final String EXPANSIONS = "expansions";

    private final IProject project;
    private final ProjectFolder folder;

    /** @param folder the project's folder, whose files diagnostics name */
    public ProblemMarkers(IProject project, ProjectFolder folder) {
        this.project = project;
        this.folder = folder;
    }

    void removeAll() throws CoreException {
        project.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
    }

    /** Removes what a source's builds found, in whatever file. */
    void remove(String source) throws CoreException {
        for (IMarker marker : project.findMarkers(TYPE, true, IResource.DEPTH_INFINITE)) {
            if (source.equals(marker.getAttribute(BUILT, ""))) {
                marker.delete();
            }
        }
    }

    /** Puts what a build found in the place of what an earlier build of the same source found. */
    public void replace(SourceOutcome outcome) throws CoreException {
        remove(outcome.source());
        for (Diagnostic diagnostic : outcome.diagnostics()) {
            String file = name(diagnostic).orElse(outcome.source());
            if (!file.equals(outcome.source()) && isFoundByItself(diagnostic, file)) {
                continue;
            }
            IFile resource = project.getFile(file);
            resource = resource.exists() ? resource : project.getFile(outcome.source());
            if (resource.exists()) {
                resource.createMarker(TYPE, attributes(diagnostic, outcome.source()));
            }
        }
    }

    /** Whether the file's own build says the same. */
    private boolean isFoundByItself(Diagnostic diagnostic, String file) {
        return folder.isSource(file)
                && (Phase.PARSE.label().equals(diagnostic.getPhase())
                        || Phase.VALIDATE.label().equals(diagnostic.getPhase()));
    }

    private Optional<String> name(Diagnostic diagnostic) {
        try {
            return Optional.ofNullable(diagnostic.getFile()).map(Path::of).flatMap(folder::nameOf);
        } catch (InvalidPathException notAFile) {
            return Optional.empty();
        }
    }

    private Map<String, Object> attributes(Diagnostic diagnostic, String source) {
        Map<String, Object> attributes = new TreeMap<>();
        attributes.put(IMarker.MESSAGE, diagnostic.getMessage());
        attributes.put(IMarker.SEVERITY, severity(diagnostic.getSeverity()));
        attributes.put(CODE, diagnostic.getCode());
        attributes.put(PHASE, diagnostic.getPhase());
        attributes.put(BUILT, source);
        if (diagnostic.getLine() > 0) {
            attributes.put(IMarker.LINE_NUMBER, diagnostic.getLine());
            attributes.put(IMarker.CHAR_START, diagnostic.getOffset());
            attributes.put(IMarker.CHAR_END, diagnostic.getOffset() + Math.max(1, diagnostic.getLength()));
            attributes.put(IMarker.LOCATION, "line " + diagnostic.getLine());
        }
        if (!diagnostic.getExpansions().isEmpty()) {
            attributes.put(
                    EXPANSIONS,
                    diagnostic.getExpansions().stream().map(this::text).collect(Collectors.joining("\n")));
        }
        return attributes;
    }

    private String text(ExpansionStep step) {
        String file = Optional.ofNullable(step.getFile())
                .map(Path::of)
                .flatMap(folder::nameOf)
                .orElse("");
        return "in " + step.getConstruct() + " (" + file + ":" + step.getLine() + ")";
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO -> IMarker.SEVERITY_INFO;
        };
    }
}
