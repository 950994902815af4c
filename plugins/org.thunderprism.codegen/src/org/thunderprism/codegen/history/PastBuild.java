package org.thunderprism.codegen.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thunderprism.codegen.project.SourceOutcome;
import org.thunderprism.compiler.pipeline.PhaseTime;
import org.thunderprism.model.prism.Artifact;
import org.thunderprism.model.prism.Build;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.Severity;

/**
 * One compilation of a source, as it is remembered.
 *
 * @param source the file, by its name in the project
 * @param time when it was over
 * @param duration of all phases
 * @param build what was written; empty for a library and for a program that had errors
 * @param log what was found
 */
public record PastBuild(String source, Instant time, Duration duration, Optional<Build> build, List<LogLine> log) {

    public PastBuild {
        log = List.copyOf(log);
    }

    /**
     * A diagnostic, as it is remembered.
     *
     * @param severity {@code error}, {@code warning} or {@code info}
     * @param file where it lies; empty when it lies nowhere
     * @param line from 1; 0 when it lies nowhere
     * @param offset of the first character, from 0
     */
    public record LogLine(
            String severity, String code, String message, String file, int line, int column, int offset, int length) {

        static LogLine of(Diagnostic diagnostic) {
            return new LogLine(
                    diagnostic.getSeverity().getLiteral(),
                    diagnostic.getCode(),
                    diagnostic.getMessage(),
                    diagnostic.getFile() == null ? "" : diagnostic.getFile(),
                    diagnostic.getLine(),
                    diagnostic.getColumn(),
                    diagnostic.getOffset(),
                    diagnostic.getLength());
        }
    }

    /** What became of a source at a time. */
    public static PastBuild of(SourceOutcome outcome, Instant time) {
        Duration duration = outcome.times().stream().map(PhaseTime::duration).reduce(Duration.ZERO, Duration::plus);
        List<LogLine> log = outcome.diagnostics().stream().map(LogLine::of).toList();
        return new PastBuild(outcome.source(), time, duration, outcome.build(), log);
    }

    /** Whether something kept artefacts from being made. */
    public boolean hasErrors() {
        return log.stream().anyMatch(line -> line.severity().equals(Severity.ERROR.getLiteral()));
    }

    /** What was written, in the build's order. */
    public List<Artifact> artifacts() {
        return build.map(Build::getArtifacts).<List<Artifact>>map(List::copyOf).orElse(List.of());
    }

    /** Bytes of all artefacts. */
    public long size() {
        return artifacts().stream().mapToLong(Artifact::getSize).sum();
    }
}
