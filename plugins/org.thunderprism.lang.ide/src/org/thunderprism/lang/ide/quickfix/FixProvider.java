package org.thunderprism.lang.ide.quickfix;

import java.util.List;
import java.util.Set;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Knows what mends some kinds of findings. */
interface FixProvider {

    /** The codes that {@link #fixes} is asked about. */
    Set<DiagnosticCode> codes();

    /** What mends a finding of one of these codes, the most likely first. */
    List<Fix> fixes(Problem problem);
}
