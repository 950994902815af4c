package org.thunderprism.compiler.pipeline;

import java.time.Duration;
import org.thunderprism.model.diagnostic.Phase;

/**
 * How long a phase took.
 *
 * @param phase {@code VALIDATE} includes parsing
 */
public record PhaseTime(Phase phase, Duration duration) {}
