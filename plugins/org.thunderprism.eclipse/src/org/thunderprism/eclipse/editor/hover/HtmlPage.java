package org.thunderprism.eclipse.editor.hover;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;

/** Formatted text as a page that looks like the workbench around it. */
public final class HtmlPage {

    private static final String PAGE = """
        <!doctype html><html><head><meta charset="utf-8"><style>
        body { font: %dpt '%s', sans-serif; color: %s; background: %s; margin: 8px 10px; overflow-wrap: anywhere }
        p, ul, pre, table { margin: 0 0 6px 0 } ul { padding-left: 18px } hr { border: 0; border-top: 1px solid #8888; margin: 6px 0 }
        code, pre { font-family: monospace } pre { white-space: pre-wrap } a { color: %s }
        table { border-collapse: collapse } th, td { border: 1px solid #8888; padding: 2px 8px; text-align: left; vertical-align: top }
        </style></head><body>%s</body></html>
        """;

    private HtmlPage() {}

    /** The page of a body, in the font of dialogs. Only from the display's thread. */
    public static String of(String body, Color text, Color ground) {
        FontData font = JFaceResources.getDialogFont().getFontData()[0];
        Color link = Display.getCurrent().getSystemColor(SWT.COLOR_LINK_FOREGROUND);
        return PAGE.formatted(font.getHeight(), font.getName(), css(text), css(ground), css(link), body);
    }

    private static String css(Color color) {
        return "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
    }
}
