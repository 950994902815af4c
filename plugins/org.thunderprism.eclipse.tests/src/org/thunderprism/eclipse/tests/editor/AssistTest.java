package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.editor.assist.ThunderProposals;
import org.thunderprism.eclipse.editor.hover.ThunderHover;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;

/** What can be written, and what is known of what is written. */
class AssistTest extends EditorFixture {

    @Test
    void namesInScopeAreProposed() {
        OpenEditor editor = open(GUARD);
        editor.caretBehind("let heavy = we");
        Events.waitUntil("there are proposals", () -> !proposals(editor).isEmpty());
        assertThat(proposals(editor)).first().asString().startsWith("weight");
    }

    @Test
    void aProposalIsTakenWithTheKeyboard() {
        OpenEditor editor = open(GUARD.replace("weight(length) > LIMIT", "length > LIM"));
        editor.caretBehind("length > LIM");
        Events.waitUntil("there are proposals", () -> !proposals(editor).isEmpty());
        Shell window = editor.widget().getShell();
        Keyboard.press(SWT.CTRL, ' ');
        Events.waitUntil(
                "proposals are shown", () -> Arrays.stream(window.getShells()).anyMatch(Shell::isVisible));
        Screenshot.take("AssistTest-proposals");
        editor.type("\n");
        Events.waitUntil("the name is complete", () -> editor.text().contains("> LIMIT\n"));
    }

    @Test
    void theHoverTellsWhatANameIs() {
        OpenEditor editor = open(GUARD);
        int offset = GUARD.indexOf("weight(length)");
        String html = (String) new ThunderHover().getHoverInfo2(editor.viewer(), new Region(offset, 6));
        assertThat(html).contains("fn weight").contains("How much a packet weighs.");
    }

    @Test
    void theHoverTellsWhatIsWrong() {
        OpenEditor editor = open(GUARD.replace("> LIMIT", "> LIMITS"));
        editor.expectProblem("14 TP1101");
        int offset = editor.text().indexOf("LIMITS");
        // A build that ends meanwhile puts its marker in the place of what was found while typing.
        Events.waitUntil("the hover tells what is wrong", () -> {
            String html = (String) new ThunderHover().getHoverInfo2(editor.viewer(), new Region(offset, 6));
            return html.contains("TP1101") && html.contains("LIMITS");
        });
    }

    private static List<String> proposals(OpenEditor editor) {
        ICompletionProposal[] proposals =
                new ThunderProposals().computeCompletionProposals(editor.viewer(), editor.caret());
        return Arrays.stream(proposals)
                .map(ICompletionProposal::getDisplayString)
                .toList();
    }
}
