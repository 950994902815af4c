package org.thunderprism.lang.ide.diagnostics;

/** How far a file was checked. */
public enum CheckStage {
    /** Parsed and validated. */
    READ,
    /** Expanded and lowered, which only sound programs are. */
    COMPILED
}
