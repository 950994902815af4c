package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;

/** The editor completes what is typed. */
class TypingTest extends EditorFixture {

    private static final String AUTO_ACTIVATION = "contentAssistant.autoActivation";

    /** A list that opens while somebody types would take the Enter key: it is not what is tested here. */
    private final IEclipsePreferences assistant = InstanceScope.INSTANCE.getNode("org.eclipse.ui.genericeditor");

    @BeforeEach
    void proposeNothing() {
        assistant.putBoolean(AUTO_ACTIVATION, false);
    }

    @AfterEach
    void proposeAgain() {
        assistant.remove(AUTO_ACTIVATION);
    }

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
