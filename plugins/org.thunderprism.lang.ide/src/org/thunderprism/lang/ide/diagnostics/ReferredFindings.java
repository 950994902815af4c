package org.thunderprism.lang.ide.diagnostics;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.Position;
import org.thunderprism.lang.file.FileFinding;
import org.thunderprism.lang.ide.text.LineIndex;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.ExpansionStep;
import org.thunderprism.model.prism.PrismFactory;

/** Findings in files that a program names and that no editor of programs shows: a model's weights, a table's rows. */
final class ReferredFindings {

    private ReferredFindings() {}

    /**
     * The finding where the program names the file. It says its place in the file, and leads there.
     *
     * @param use where the program names the file
     * @param lines of the program
     */
    static Diagnostic atUse(Diagnostic finding, ExpansionStep use, LineIndex lines) {
        Diagnostic shown = EcoreUtil.copy(finding);
        shown.setMessage(FileFinding.message(finding));
        shown.setFile(use.getFile());
        shown.setLine(use.getLine());
        shown.setColumn(use.getColumn());
        shown.setOffset(lines.offset(new Position(use.getLine() - 1, use.getColumn() - 1)));
        shown.setLength(use.getLength());
        shown.getExpansions().clear();
        shown.getExpansions().add(inFile(finding, use.getConstruct()));
        return shown;
    }

    private static ExpansionStep inFile(Diagnostic finding, String construct) {
        ExpansionStep step = PrismFactory.eINSTANCE.createExpansionStep();
        step.setConstruct(construct);
        step.setFile(finding.getFile());
        step.setLine(finding.getLine());
        step.setColumn(finding.getColumn());
        step.setLength(finding.getLength());
        return step;
    }
}
