package org.thunderprism.lang.ide.codelens;

/** What a lens is about. */
public enum LensSubject {
    PROGRAM,
    STATE,
    TABLE,
    MODEL,
    MODULE
}
