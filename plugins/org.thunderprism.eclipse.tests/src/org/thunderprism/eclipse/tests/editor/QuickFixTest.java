package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension3;
import org.eclipse.jface.text.source.TextInvocationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.builder.ProblemMarkers;
import org.thunderprism.eclipse.editor.fix.MarkerFixes;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.PopUp;

/** Problems are mended where they are shown: in the editor and in the Problems view. */
class QuickFixTest extends EditorFixture {

    private static final String MISSPELT = GUARD.replace("> LIMIT", "> LIMITS");

    @Test
    void aMisspeltNameIsMendedInTheEditor() {
        OpenEditor editor = open(GUARD);
        // Not saved: what a build has marked as well, the workbench lists.
        editor.caretBehind("> LIMIT").type("S");
        editor.expectProblem("14 TP1101");
        editor.caretBehind("> LIM");

        ICompletionProposal fix = Arrays.stream(proposals(editor))
                .filter(proposal -> proposal.getDisplayString().contains("LIMIT"))
                .findFirst()
                .orElseThrow();
        fix.apply(editor.document());
        editor.expectNoProblem();
        assertThat(editor.text()).isEqualTo(GUARD);
        assertThat(editor.isDirty()).isTrue();
    }

    @Test
    void aFixIsListedOnceAfterASave() {
        OpenEditor editor = open(MISSPELT);
        editor.expectProblem("14 TP1101");
        editor.caretBefore("program guard").type("\n");
        editor.expectProblem("15 TP1101");
        editor.save();
        project().awaitBuild();
        Events.waitUntil(
                "the build's marker is in the text", () -> editor.marked().contains("LIMITS"));
        editor.caretBehind("> LIM");

        Shell window = editor.widget().getShell();
        Keyboard.press(SWT.CTRL, '1');
        Events.waitUntil("fixes are listed", () -> !PopUp.rows(window).isEmpty());
        assertThat(PopUp.rows(window))
                .filteredOn(row -> row.contains("'LIMIT'"))
                .hasSize(1);
        assertThat(PopUp.rows(window)).doesNotHaveDuplicates();
    }

    @Test
    void aMisspeltNameIsMendedFromTheProblemsView() throws CoreException {
        project().write("closed.thunder", MISSPELT);
        project().awaitBuild();
        IMarker marker = project().resource().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)[0];
        MarkerFixes fixes = new MarkerFixes();
        assertThat(fixes.hasResolutions(marker)).isTrue();
        Events.waitUntil("there is a fix", () -> fixes.getResolutions(marker).length > 0);

        fixes.getResolutions(marker)[0].run(marker);
        project().awaitBuild();
        assertThat(project().problems()).isEmpty();
        assertThat(project().file("closed.thunder").readString()).isEqualTo(GUARD);
    }

    /** What Ctrl+1 lists at the caret. */
    private static ICompletionProposal[] proposals(OpenEditor editor) {
        IQuickAssistInvocationContext context =
                new TextInvocationContext((ISourceViewer) editor.viewer(), editor.caret(), 0);
        return ((ISourceViewerExtension3) editor.viewer())
                .getQuickAssistAssistant()
                .getQuickAssistProcessor()
                .computeQuickAssistProposals(context);
    }
}
