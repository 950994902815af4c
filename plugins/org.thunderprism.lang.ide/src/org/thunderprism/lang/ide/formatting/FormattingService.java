package org.thunderprism.lang.ide.formatting;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.thunderprism.lang.format.Layout;
import org.thunderprism.lang.ide.workspace.AnalysedFile;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.ide.workspace.TopologyFile;
import org.thunderprism.lang.topology.format.TopologyLayout;

/** Lays out a file or a part of it, as {@code thunder fmt} does. A text with syntax errors stays as it is. */
@Singleton
public final class FormattingService {

    private final Indentation indentation;

    @Inject
    FormattingService(Indentation indentation) {
        this.indentation = indentation;
    }

    /** The edits that lay out the whole file. */
    public List<TextEdit> format(AnalysedFile file) {
        return edits(file, change -> true);
    }

    /** The edits that lay out what stands between two offsets. */
    public List<TextEdit> format(AnalysedFile file, int start, int end) {
        return edits(file, change -> change.start() >= start && change.end() <= end);
    }

    /**
     * What to do after a character was typed: a new line is indented as deep as the brackets around it are; a closing brace brings the
     * line that it stands in to the depth of its block, and lays out the block if the text has no errors.
     *
     * @param offset behind the character
     */
    public List<TextEdit> formatAfter(AnalysedFile file, int offset, String typed) {
        if (typed.equals("}")) {
            int open = indentation.opening(file.text(), offset - 1);
            List<TextEdit> edits = open < 0 ? List.of() : format(file, lineStart(file, open), offset);
            if (!edits.isEmpty()) {
                return edits;
            }
        }
        return indentation.edit(file, file.document().lines().line(offset)).stream()
                .toList();
    }

    private static int lineStart(AnalysedFile file, int offset) {
        return file.document().lines().start(file.document().lines().line(offset));
    }

    private static List<TextEdit> edits(AnalysedFile file, Predicate<Layout.Change> wanted) {
        return file.resource()
                .filter(resource -> !resource.getParseResult().hasSyntaxErrors())
                .map(resource -> changes(file, resource.getParseResult().getRootNode()).stream()
                        .filter(wanted)
                        .flatMap(change ->
                                file
                                        .document()
                                        .edit(change.start(), change.end() - change.start(), change.text())
                                        .stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<Layout.Change> changes(AnalysedFile file, ICompositeNode root) {
        return switch (file) {
            case SourceFile program -> Layout.of(program.tree(), root);
            case TopologyFile topology -> TopologyLayout.of(topology.topology(), root);
        };
    }
}
