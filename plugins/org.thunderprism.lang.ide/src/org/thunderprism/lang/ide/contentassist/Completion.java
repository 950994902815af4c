package org.thunderprism.lang.ide.contentassist;

/**
 * A proposal.
 *
 * @param label what is shown, and what the text before the caret is compared with
 * @param kind what it stands for
 * @param detail its type, or what it is, in a few words; may be empty
 * @param insertion the text that takes the place of {@code length} characters from {@code offset} on
 * @param isSnippet whether the insertion has places to fill in, in the syntax of the language server protocol: {@code ${1:name}},
 *     {@code ${2|a,b|}}, {@code $0}
 * @param rank how badly it fits: proposals of a smaller rank come first
 * @param documentation what {@link CompletionDocumentation} finds its documentation by; empty when it has none
 */
public record Completion(
        String label,
        CompletionKind kind,
        String detail,
        String insertion,
        boolean isSnippet,
        int offset,
        int length,
        int rank,
        String documentation) {}
