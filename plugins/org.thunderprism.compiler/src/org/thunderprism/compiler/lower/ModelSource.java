package org.thunderprism.compiler.lower;

import org.thunderprism.compiler.Result;
import org.thunderprism.lang.model.pegasus.PegasusModel;
import org.thunderprism.model.ir.Model;

/** Where lowering gets the content of models from. */
@FunctionalInterface
public interface ModelSource {

    /** The model's layers, or what is wrong with them. Two models with the same path and origin have the same content. */
    Result<PegasusModel> read(Model model);
}
