package org.thunderprism.lang.ide.quickfix;

/** What a change is for; the names are those of the language server protocol. */
public enum FixKind {
    /** Mends a finding. */
    QUICK_FIX("quickfix"),
    /** Gives a part of the program a name of its own. */
    EXTRACT("refactor.extract"),
    /** Puts what a name stands for in its place. */
    INLINE("refactor.inline"),
    /** Says the same in another way. */
    REWRITE("refactor.rewrite"),
    /** Mends all findings of a kind that has one safe fix. */
    FIX_ALL("source.fixAll"),
    /** Sorts imports and removes those that nothing needs. */
    ORGANIZE_IMPORTS("source.organizeImports");

    private final String label;

    FixKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
