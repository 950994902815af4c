package org.thunderprism.compiler.lower;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.rewrite.Networks;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;

/**
 * The phase that turns calls of models into the primitives of Pegasus (SIGCOMM 2025): per layer a Partition, a Map through fuzzy tables,
 * and a SumReduce. Decision trees are such a layer too, each of which reads the whole vector. Stage {@link Stage#EXPAND} in, stage {@link Stage#LOWER} out; the network that comes in is left as it is.
 */
public final class Lowering {

    private final ModelSource models;

    public Lowering(ModelSource models) {
        this.models = models;
    }

    public Result<Network> lower(Network network) {
        Diagnostics diagnostics = new Diagnostics(Phase.LOWER);
        Network lowered = Networks.copy(network, Stage.LOWER);
        for (Program program : lowered.getPrograms()) {
            lower(program, diagnostics);
        }
        return new Result<>(diagnostics.hasErrors() ? null : lowered, diagnostics.list());
    }

    private void lower(Program program, Diagnostics diagnostics) {
        if (program.getModels().isEmpty()) {
            return;
        }
        Map<Model, TrainedModel> contents = new IdentityHashMap<>();
        for (Model model : program.getModels()) {
            TrainedModel content = content(model, diagnostics);
            if (content != null) {
                contents.put(model, content);
            }
        }
        if (contents.size() == program.getModels().size()) {
            new ModelCalls(contents, new TableStore(program)).apply(program);
            program.getModels().clear();
        }
    }

    /** What the model's source holds, or null after a report. */
    private TrainedModel content(Model model, Diagnostics diagnostics) {
        if (!ModelFiles.isKnown(model.getFormat())) {
            diagnostics.report(LowerCode.UNSUPPORTED_FORMAT, model.getOrigin(), model.getName(), model.getFormat());
            return null;
        }
        Optional<TrainedModel> content = models.model(model.getDigest());
        if (content.isEmpty()) {
            diagnostics.report(LowerCode.MODEL_CHANGED, model.getOrigin(), model.getName());
        }
        return content.orElse(null);
    }
}
