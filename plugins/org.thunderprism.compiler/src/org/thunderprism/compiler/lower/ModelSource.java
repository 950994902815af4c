package org.thunderprism.compiler.lower;

import java.util.Optional;
import org.thunderprism.lang.model.TrainedModel;

/** Where lowering gets the content of models from. */
@FunctionalInterface
public interface ModelSource {

    /**
     * The model that the program was expanded with; empty when it is not known any more.
     *
     * @param digest SHA-256 of the model's file, in 64 lower-case hexadecimal digits
     */
    Optional<TrainedModel> model(String digest);
}
