package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.editor.assist.ThunderProposals;
import org.thunderprism.eclipse.editor.hover.ThunderHover;
import org.thunderprism.eclipse.editor.outline.ThunderOutline;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.PopUp;

/** Topologies have an editor like that of programs. */
class TopologyEditorTest extends EditorFixture {

    private static final String LAB = """
        topology lab "Two switches"

        zone core
        zone rim adjacent core

        /** Where traffic comes in. */
        vertex crown at [0, 0, 0] in core {
          cpu "x86_64"
          backends ebpf
        }
        vertex bolt at [1, 0, 0] in rim

        edge crown -- bolt bandwidth 40 Gbps
        """;

    private static final String USER = """
        program guard version "1.0.0" facet bolt on lab

        import "lab.topology"

        module act role control at bolt { pass }
        """;

    @Override
    OpenEditor open(String text) {
        return OpenEditor.on(project().write("lab.topology", text));
    }

    @Test
    void whatIsWrongIsToldWhileItIsTypedAndMended() {
        OpenEditor editor = open(LAB);
        editor.expectNoProblem();
        editor.caretBehind("-- bolt").type("t");
        editor.expectProblem("13 TP1402");
        Shell window = editor.widget().getShell();
        editor.caretBehind("-- bol");
        Keyboard.press(SWT.CTRL, '1');
        Events.waitUntil(
                "the fix is listed", () -> PopUp.rows(window).stream().anyMatch(row -> row.contains("'bolt'")));
        editor.type("\n");
        editor.expectNoProblem();
        assertThat(editor.text()).isEqualTo(LAB);
    }

    @Test
    void wordsHaveColours() {
        OpenEditor editor = open(LAB);
        Events.waitUntil("words are bold", () -> isBold(editor, "topology") && isBold(editor, "zone"));
        Events.waitUntil("words that are free as names are bold where they are none", () -> isBold(editor, "backends"));
        assertThat(editor.styleOf("/** Where").fontStyle).isEqualTo(SWT.ITALIC);
        assertThat(editor.styleOf("\"x86_64\"").foreground).isNotEqualTo(editor.styleOf("zone").foreground);
    }

    @Test
    void whatCanBeWrittenIsProposedAndWhatIsWrittenExplained() {
        OpenEditor editor = open(LAB);
        editor.expectNoProblem();
        editor.caretBehind("edge crown -- ");
        Events.waitUntil("vertices are proposed", () -> proposals(editor).contains("bolt"));

        int offset = LAB.indexOf("crown -- bolt");
        String html = (String) new ThunderHover().getHoverInfo2(editor.viewer(), new Region(offset, 5));
        assertThat(html).contains("vertex crown").contains("Where traffic comes in.");
    }

    @Test
    void theLayoutIsMendedAndBlocksCanBeFolded() {
        OpenEditor editor = open(LAB.replace("  cpu", "cpu").replace("zone rim adjacent", "zone   rim adjacent"));
        editor.expectNoProblem();
        ProjectionAnnotationModel folds = ((ProjectionViewer) editor.viewer()).getProjectionAnnotationModel();
        Events.waitUntil("there are folds", () -> folds.getAnnotationIterator().hasNext());
        Keyboard.press(SWT.CTRL | SWT.SHIFT, 'f');
        Events.waitUntil("the text is laid out", () -> editor.text().equals(LAB));
        Keyboard.press(SWT.CTRL, '/');
        Events.waitUntil("the line is a comment", () -> editor.text().contains("//"));
    }

    @Test
    void theOutlineListsVerticesAndLeadsToThem() throws Exception {
        OpenEditor editor = open(LAB);
        ContentOutline view = (ContentOutline) OpenEditor.page().showView(IPageLayout.ID_OUTLINE);
        ThunderOutline outline = (ThunderOutline) view.getCurrentPage();
        Events.waitUntil("the outline is filled", () -> outline.tree().getItemCount() > 0);
        TreeItem lab = outline.tree().getItem(0);
        assertThat(Arrays.stream(lab.getItems()).map(item -> item.getText().replaceFirst(" : .*", "")))
                .containsExactly("core", "rim", "crown", "bolt", "crown -- bolt");
        editor.focus();
        editor.caretBefore("backends");
        Events.waitUntil(
                "the outline follows", () -> outline.getSelection().toString().contains("crown"));
    }

    @Test
    void whatABuildFindsIsMarkedInTheTopologyItself() {
        project().write("guard.thunder", USER);
        OpenEditor editor = open(LAB);
        editor.expectNoProblem();
        project().awaitBuild();
        assertThat(project().problems()).isEmpty();
        editor.caretBehind("-- bolt").type("t").save();
        project().awaitBuild();
        assertThat(project().problems()).contains("lab.topology:13 TP1402");
    }

    private static boolean isBold(OpenEditor editor, String text) {
        return editor.styleOf(text) != null && (editor.styleOf(text).fontStyle & SWT.BOLD) != 0;
    }

    private static List<String> proposals(OpenEditor editor) {
        return Arrays.stream(new ThunderProposals().computeCompletionProposals(editor.viewer(), editor.caret()))
                .map(ICompletionProposal::getDisplayString)
                .toList();
    }
}
