package org.thunderprism.lang.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Proposes what can be written at a place. */
@Singleton
public final class Completions {

    private final Situations situations;
    private final FileProposals files;
    private final ValueProposals values;
    private final ReferenceProposals references;
    private final HeaderFieldProposals headerFields;
    private final TemplateProposals templates;
    private final WordProposals words;

    @Inject
    Completions(
            Situations situations,
            FileProposals files,
            ValueProposals values,
            ReferenceProposals references,
            HeaderFieldProposals headerFields,
            TemplateProposals templates,
            WordProposals words) {
        this.situations = situations;
        this.files = files;
        this.values = values;
        this.references = references;
        this.headerFields = headerFields;
        this.templates = templates;
        this.words = words;
    }

    /**
     * What can be written at the caret, best first.
     *
     * @param caret 0-based offset, in UTF-16 code units
     */
    public List<Completion> at(SourceFile file, int caret) {
        Optional<List<Completion>> paths = files.at(file, caret);
        return paths.orElseGet(() -> situations.at(file, caret).map(this::at).orElse(List.of()));
    }

    private List<Completion> at(Situation place) {
        Proposals proposals = new Proposals(place);
        values.propose(proposals);
        references.propose(proposals);
        headerFields.propose(proposals);
        templates.propose(proposals);
        words.propose(proposals);
        return proposals.list();
    }
}
