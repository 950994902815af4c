package org.thunderprism.lang.model;

import java.util.Optional;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;

/** Knows the shapes of models. */
public interface ModelShapes {

    /** Empty when the model's file cannot be read, or its format is not supported. */
    Optional<ModelShape> shape(ModelDeclaration model);
}
