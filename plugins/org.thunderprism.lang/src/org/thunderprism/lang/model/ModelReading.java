package org.thunderprism.lang.model;

import java.util.Optional;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

/** What reading a model's file gave: a model, or what is wrong with the file. */
public interface ModelReading {

    /** Null when something is wrong with the file. */
    TrainedModel content();

    /** SHA-256 of the file, in 64 lower-case hexadecimal digits; null when something is wrong with the file. */
    String digest();

    /**
     * What is wrong with the file; empty when nothing is.
     *
     * @param name the file's name, as the user wrote it
     * @param user the declaration that refers to the file; null when there is none
     */
    Optional<Diagnostic> finding(String name, SourceRange user);
}
