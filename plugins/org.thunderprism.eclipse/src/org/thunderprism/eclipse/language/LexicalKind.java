package org.thunderprism.eclipse.language;

/** What a piece of text is, as far as it can be told from the text alone. */
public enum LexicalKind {
    KEYWORD,
    BUILTIN_TYPE,
    NUMBER,
    STRING,
    COMMENT,
    DOC_COMMENT
}
