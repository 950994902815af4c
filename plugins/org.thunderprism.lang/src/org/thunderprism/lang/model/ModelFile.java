package org.thunderprism.lang.model;

import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.type.ValueType;

/** What became of the file of a model. */
public sealed interface ModelFile {

    /**
     * It was read.
     *
     * @param digest SHA-256 of the file, in 64 lower-case hexadecimal digits
     */
    record Content(TrainedModel model, String digest) implements ModelFile {

        public ModelShape shape() {
            ValueType result = model.resultType();
            return new ModelShape(model.inputLength(), result.length(), result.signed(), result.width());
        }
    }

    /** The declaration names no file of a format that can be read. */
    record Unsupported() implements ModelFile {}

    /** The path is not allowed. */
    record Refused(String path, String reason) implements ModelFile {}

    /** There is no file to read. */
    record Missing(String name, String reason) implements ModelFile {}

    /**
     * The file holds no model.
     *
     * @param finding at the place in the model's file
     */
    record Malformed(String name, Diagnostic finding) implements ModelFile {}
}
