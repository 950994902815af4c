package org.thunderprism.lang.ide.contentassist;

/** What a proposal stands for, from the nearest to the most general: of proposals that fit equally well, this is the order. */
public enum CompletionKind {
    PARAMETER,
    LOOP_VARIABLE,
    LET,
    FEATURE,
    STATE_FIELD,
    COUNTER,
    ENUM_LITERAL,
    CONSTANT,
    FUNCTION,
    MODEL,
    TABLE,
    BUILTIN_FUNCTION,
    MODULE,
    STATE,
    ENUM,
    TYPE,
    HEADER_FIELD,
    FILE,
    VERTEX,
    TOPOLOGY,
    WORD,
    TEMPLATE
}
