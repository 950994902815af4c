package org.thunderprism.eclipse.editor.color;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.thunderprism.eclipse.language.LexicalToken;
import org.thunderprism.eclipse.language.SemanticToken;

/** How tokens look in the current theme. */
final class TokenColors {

    private final ColorRegistry colors =
            PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();

    StyleRange style(LexicalToken token) {
        ThemeColor color = switch (token.kind()) {
            case KEYWORD -> ThemeColor.KEYWORD;
            case BUILTIN_TYPE -> ThemeColor.BUILTIN_TYPE;
            case NUMBER -> ThemeColor.NUMBER;
            case STRING -> ThemeColor.STRING;
            case COMMENT -> ThemeColor.COMMENT;
            case DOC_COMMENT -> ThemeColor.DOC_COMMENT;
        };
        return style(token.offset(), token.length(), color);
    }

    /** Null for a name that looks like any other text. */
    StyleRange style(SemanticToken token) {
        ThemeColor color = switch (token.type()) {
            case "keyword" -> ThemeColor.KEYWORD;
            case "type" -> isBuiltin(token) ? ThemeColor.BUILTIN_TYPE : ThemeColor.DECLARED_TYPE;
            case "enum", "interface", "struct" -> ThemeColor.DECLARED_TYPE;
            case "function", "class" -> ThemeColor.FUNCTION;
            case "enumMember" -> ThemeColor.CONSTANT;
            case "property" -> ThemeColor.STATE;
            case "namespace" -> ThemeColor.MODULE;
            case "parameter" -> ThemeColor.PARAMETER;
            case "variable" -> token.modifiers().contains("readonly") ? ThemeColor.CONSTANT : null;
            default -> null;
        };
        return color == null ? null : style(token.offset(), token.length(), color);
    }

    private static boolean isBuiltin(SemanticToken token) {
        return token.modifiers().contains("defaultLibrary");
    }

    private StyleRange style(int offset, int length, ThemeColor color) {
        return new StyleRange(offset, length, colors.get(color.id()), null, color.fontStyle());
    }
}
