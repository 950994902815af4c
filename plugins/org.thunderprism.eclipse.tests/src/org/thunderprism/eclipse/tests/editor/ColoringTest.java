package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;

/** Keywords, types, numbers, strings and comments have colours of their own. */
class ColoringTest extends EditorFixture {

    private static final int MEDIUM = 3 * 128;

    @Test
    void piecesOfTextHaveColours() {
        OpenEditor editor = open(GUARD);
        Events.waitUntil("the text is coloured", () -> editor.colors() >= 5);

        StyleRange keyword = editor.styleOf("program");
        assertThat(keyword.fontStyle).isEqualTo(SWT.BOLD);
        assertThat(editor.styleOf("u16").foreground).isNotEqualTo(keyword.foreground);
        assertThat(editor.styleOf("\"1.0.0\"").foreground).isNotEqualTo(keyword.foreground);
        assertThat(editor.styleOf("/** What").fontStyle).isEqualTo(SWT.ITALIC);
    }

    @Test
    void whatFollowsAnOpenedCommentIsPartOfIt() {
        OpenEditor editor = open("const A = 1\nconst B = 2\nconst C = 3 /* end */\n");
        Events.waitUntil("the text is coloured", () -> editor.styleOf("const B") != null);
        StyleRange keyword = editor.styleOf("const B");

        editor.caretBefore("const A").type("/*");
        Events.waitUntil(
                "the comment is coloured",
                () -> !editor.styleOf("const B").foreground.equals(keyword.foreground));
    }

    @Test
    void theDarkThemeHasBrightColours() {
        OpenEditor editor = open(GUARD);
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        String light = themes.getActiveTheme().getId();
        try {
            themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
            Events.waitUntil(
                    "keywords are bright",
                    () -> brightness(editor.styleOf("program").foreground)
                            > brightness(editor.widget().getBackground()));
            Screenshot.take("ColoringTest-dark");
        } finally {
            themes.setTheme(light, false);
        }
        Events.waitUntil("keywords are dark again", () -> brightness(editor.styleOf("program").foreground) < MEDIUM);
    }

    private static int brightness(Color color) {
        return color.getRed() + color.getGreen() + color.getBlue();
    }
}
