package org.thunderprism.lang.ide.hover;

import com.google.inject.Singleton;
import java.util.stream.Collectors;
import org.thunderprism.lang.ide.description.Markdown;
import org.thunderprism.lang.ide.description.ReferencePages;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.ExpansionStep;

/** A diagnostic with what its page says, and with the macros that it was found in. */
@Singleton
public final class DiagnosticTexts {

    private final ReferencePages pages = new ReferencePages();

    /** Message, chain of expansion and page, in Markdown. */
    public String of(Diagnostic diagnostic) {
        return Markdown.paragraphs(
                "**" + diagnostic.getCode() + "** " + diagnostic.getMessage(),
                chain(diagnostic),
                page(diagnostic.getCode()));
    }

    /**
     * What the pages say of the findings that touch a text, without their messages, which editors show by themselves.
     *
     * @param offset of the text in the file
     */
    String at(SourceFile file, int offset, int length) {
        String name = SourceRanges.file(file.tree().eResource());
        return file.program().diagnostics().stream()
                .filter(finding -> name.equals(finding.getFile()))
                .filter(finding -> finding.getOffset() < offset + length
                        && offset < finding.getOffset() + Math.max(1, finding.getLength()))
                .map(finding -> Markdown.paragraphs(chain(finding), page(finding.getCode())))
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    /** What the page of a code says, under its title; empty when there is no such page. */
    public String page(String code) {
        return pages.diagnostic(code)
                .map(text -> "*" + pages.diagnosticTitle(code).orElse(code) + ".* " + text)
                .orElse("");
    }

    private static String chain(Diagnostic diagnostic) {
        return diagnostic.getExpansions().stream().map(DiagnosticTexts::step).collect(Collectors.joining("\n"));
    }

    private static String step(ExpansionStep step) {
        String file = step.getFile().substring(step.getFile().lastIndexOf('/') + 1);
        return "- in `" + step.getConstruct() + "`, " + file + ":" + step.getLine() + ":" + step.getColumn();
    }
}
