package org.thunderprism.lang.ide.diagnostics;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.xtext.resource.XtextResource;
import org.thunderprism.lang.ide.text.LineIndex;
import org.thunderprism.lang.ide.workspace.AnalysedFile;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.model.prism.ExpansionStep;

/** What was found in a file and what it imports, file by file. */
@Singleton
public final class DiagnosticService {

    private record Place(URI file, LineIndex lines) {}

    private final DiagnosticConverter converter;

    @Inject
    DiagnosticService(DiagnosticConverter converter) {
        this.converter = converter;
    }

    /** What parsing and validating found. */
    public Map<URI, List<Diagnostic>> diagnostics(AnalysedFile file) {
        return diagnostics(file, file.diagnostics());
    }

    /**
     * @param findings in the file or in what it imports; one without a place belongs to the file
     */
    public Map<URI, List<Diagnostic>> diagnostics(
            AnalysedFile file, Collection<org.thunderprism.model.prism.Diagnostic> findings) {
        Map<URI, List<Diagnostic>> byFile = new HashMap<>();
        if (findings.isEmpty()) {
            return byFile;
        }
        Place own = new Place(
                file.uri(), file.resource().isPresent() ? file.document().lines() : null);
        Map<String, Place> places = places(file, own);
        for (org.thunderprism.model.prism.Diagnostic finding : findings) {
            Place place = places.get(finding.getFile());
            Optional<ExpansionStep> use = place == null ? use(finding, places) : Optional.empty();
            if (use.isPresent()) {
                Place user = places.get(use.get().getFile());
                add(byFile, user, ReferredFindings.atUse(finding, use.get(), user.lines()));
            } else {
                add(byFile, place == null ? own : place, finding);
            }
        }
        return byFile;
    }

    private void add(Map<URI, List<Diagnostic>> byFile, Place place, org.thunderprism.model.prism.Diagnostic finding) {
        byFile.computeIfAbsent(place.file(), key -> new ArrayList<>()).add(converter.convert(finding, place.lines()));
    }

    /** Where the program names the file that the finding is in, if that file is no part of the program's text. */
    private static Optional<ExpansionStep> use(
            org.thunderprism.model.prism.Diagnostic finding, Map<String, Place> places) {
        return finding.getExpansions().stream()
                .filter(step -> places.containsKey(step.getFile()))
                .findFirst();
    }

    /** By the names that diagnostics give to files. */
    private static Map<String, Place> places(AnalysedFile file, Place own) {
        Map<String, Place> places = new HashMap<>();
        file.resource().ifPresent(main -> {
            places.put(SourceRanges.file(main), own);
            for (Resource each : main.getResourceSet().getResources()) {
                if (each instanceof XtextResource source && source != main && source.getParseResult() != null) {
                    String text = source.getParseResult().getRootNode().getText();
                    places.put(SourceRanges.file(source), new Place(source.getURI(), LineIndex.of(text)));
                }
            }
        });
        return places;
    }
}
