package org.thunderprism.lang.parse;

import java.util.Map;

/** What a token means for the depth of the syntax tree. */
enum TokenRole {
    /** Blanks and comments. */
    HIDDEN,
    OPEN,
    CLOSE,
    /** Every operator, prefix or infix, adds a level to the tree of its expression. */
    OPERATOR,
    QUESTION,
    COLON,
    ELSE,
    IF,
    /** Ends an expression inside a conditional tree. */
    LEAF,
    /** Ends the expression before it, or starts another statement or declaration. */
    BREAK,
    OTHER;

    private static final Map<String, TokenRole> BY_TEXT = Map.ofEntries(
            Map.entry("(", OPEN),
            Map.entry("[", OPEN),
            Map.entry("{", OPEN),
            Map.entry(")", CLOSE),
            Map.entry("]", CLOSE),
            Map.entry("}", CLOSE),
            Map.entry("?", QUESTION),
            Map.entry(":", COLON),
            Map.entry("else", ELSE),
            Map.entry("if", IF),
            Map.entry("leaf", LEAF),
            Map.entry("as", OPERATOR),
            Map.entry("sat", OPERATOR),
            Map.entry(".", OPERATOR),
            Map.entry("+", OPERATOR),
            Map.entry("-", OPERATOR),
            Map.entry("*", OPERATOR),
            Map.entry("/", OPERATOR),
            Map.entry("%", OPERATOR),
            Map.entry("&", OPERATOR),
            Map.entry("|", OPERATOR),
            Map.entry("^", OPERATOR),
            Map.entry("~", OPERATOR),
            Map.entry("!", OPERATOR),
            Map.entry("&&", OPERATOR),
            Map.entry("||", OPERATOR),
            Map.entry("<<", OPERATOR),
            Map.entry(">>", OPERATOR),
            Map.entry("==", OPERATOR),
            Map.entry("!=", OPERATOR),
            Map.entry("<", OPERATOR),
            Map.entry("<=", OPERATOR),
            Map.entry(">", OPERATOR),
            Map.entry(">=", OPERATOR),
            Map.entry(",", BREAK),
            Map.entry(";", BREAK),
            Map.entry("=", BREAK),
            Map.entry("+=", BREAK),
            Map.entry("-=", BREAK),
            Map.entry("*=", BREAK),
            Map.entry("/=", BREAK),
            Map.entry("%=", BREAK),
            Map.entry("&=", BREAK),
            Map.entry("|=", BREAK),
            Map.entry("^=", BREAK),
            Map.entry("<<=", BREAK),
            Map.entry(">>=", BREAK),
            Map.entry("=>", BREAK),
            Map.entry("->", BREAK),
            Map.entry("..<", BREAK),
            Map.entry("let", BREAK),
            Map.entry("counter", BREAK),
            Map.entry("for", BREAK),
            Map.entry("select", BREAK),
            Map.entry("match", BREAK),
            Map.entry("sync", BREAK),
            Map.entry("echo", BREAK),
            Map.entry("when", BREAK),
            Map.entry("pass", BREAK),
            Map.entry("drop", BREAK),
            Map.entry("mark", BREAK),
            Map.entry("forward", BREAK),
            Map.entry("mirror", BREAK),
            Map.entry("reply", BREAK),
            Map.entry("const", BREAK),
            Map.entry("enum", BREAK),
            Map.entry("input", BREAK),
            Map.entry("state", BREAK),
            Map.entry("table", BREAK),
            Map.entry("model", BREAK),
            Map.entry("fn", BREAK),
            Map.entry("module", BREAK));

    /** The role of every token type, by the definitions that the lexer generator wrote. */
    static TokenRole[] byType(Map<Integer, String> definitions) {
        int types =
                definitions.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        TokenRole[] roles = new TokenRole[types];
        for (int type = 0; type < types; type++) {
            roles[type] = of(definitions.getOrDefault(type, ""));
        }
        return roles;
    }

    private static TokenRole of(String definition) {
        return switch (definition) {
            case "RULE_WS", "RULE_ML_COMMENT", "RULE_SL_COMMENT" -> HIDDEN;
            default ->
                definition.startsWith("'")
                        ? BY_TEXT.getOrDefault(definition.substring(1, definition.length() - 1), OTHER)
                        : OTHER;
        };
    }
}
