package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;

/** The editor completes what is typed. */
class TypingTest extends EditorFixture {

    @Test
    void bracketsComeInPairsAndBlocksAreIndented() {
        OpenEditor editor = open("");
        editor.type("module act {\npass\n");
        assertThat(editor.text()).isEqualTo("module act {\n  pass\n  \n}");
    }

    @Test
    void aTypedPartnerIsTypedOver() {
        OpenEditor editor = open("");
        editor.type("const A = (1 + 2)\n");
        assertThat(editor.text()).isEqualTo("const A = (1 + 2)\n");
    }

    @Test
    void aDocumentationCommentGoesOn() {
        OpenEditor editor = open("\nconst A = 1\n");
        editor.caretBefore("\n").type("/**\nWhat");
        assertThat(editor.text()).isEqualTo("/**\n * What\n */\nconst A = 1\n");
    }

    @Test
    void linesBecomeCommentsAndBack() {
        OpenEditor editor = open(GUARD);
        editor.caretBefore("const LIMIT");
        Keyboard.press(SWT.CTRL, '/');
        Events.waitUntil("the line is a comment", () -> editor.text().contains("// const LIMIT = 100\n"));
        Keyboard.press(SWT.CTRL, '/');
        Events.waitUntil("the line is text again", () -> editor.text().equals(GUARD));
    }
}
