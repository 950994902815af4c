package org.thunderprism.eclipse.editor.color;

import org.eclipse.swt.SWT;

/** The colours of the editor; their values are part of the workbench's theme, where users can change them. */
enum ThemeColor {
    KEYWORD("keyword", SWT.BOLD),
    BUILTIN_TYPE("type", SWT.NORMAL),
    NUMBER("number", SWT.NORMAL),
    STRING("string", SWT.NORMAL),
    COMMENT("comment", SWT.ITALIC),
    DOC_COMMENT("documentation", SWT.ITALIC),
    DECLARED_TYPE("declaredType", SWT.NORMAL),
    FUNCTION("function", SWT.NORMAL),
    CONSTANT("constant", SWT.ITALIC),
    STATE("state", SWT.NORMAL),
    MODULE("module", SWT.BOLD),
    PARAMETER("parameter", SWT.NORMAL);

    private static final String PREFIX = "org.thunderprism.eclipse.color.";

    private final String id;
    private final int fontStyle;

    ThemeColor(String id, int fontStyle) {
        this.id = PREFIX + id;
        this.fontStyle = fontStyle;
    }

    /** The theme's name of the colour. */
    String id() {
        return id;
    }

    int fontStyle() {
        return fontStyle;
    }

    static boolean isOurs(String property) {
        return property.startsWith(PREFIX);
    }
}
