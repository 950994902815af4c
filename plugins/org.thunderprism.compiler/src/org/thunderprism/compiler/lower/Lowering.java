package org.thunderprism.compiler.lower;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.quantize.NetworkFit;
import org.thunderprism.compiler.rewrite.Networks;
import org.thunderprism.lang.model.Calibration;
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
        Map<Model, TrainedModel> contents = new IdentityHashMap<>();
        for (Program program : lowered.getPrograms()) {
            for (Model model : program.getModels()) {
                TrainedModel content = content(model, diagnostics);
                if (content != null) {
                    contents.put(model, content);
                }
            }
        }
        if (!diagnostics.hasErrors()) {
            for (Program program : lowered.getPrograms()) {
                lower(lowered, program, contents, diagnostics);
            }
        }
        return new Result<>(diagnostics.hasErrors() ? null : lowered, diagnostics.list());
    }

    private static void lower(
            Network network, Program program, Map<Model, TrainedModel> contents, Diagnostics diagnostics) {
        Map<Model, TrainedModel> ready = new IdentityHashMap<>();
        for (Model model : program.getModels()) {
            if (!(contents.get(model) instanceof TrainedModel.Network)) {
                ready.put(model, contents.get(model));
            }
        }
        for (Model model : program.getModels()) {
            if (contents.get(model) instanceof TrainedModel.Network trained) {
                fit(network, program, model, trained, ready, diagnostics);
            }
        }
        if (ready.size() == program.getModels().size()) {
            new ModelCalls(ready, new TableStore(program)).apply(program);
            program.getModels().clear();
        }
    }

    /** Turns a network into tables, and adds them to the models that are ready. */
    private static void fit(
            Network network,
            Program program,
            Model model,
            TrainedModel.Network trained,
            Map<Model, TrainedModel> ready,
            Diagnostics diagnostics) {
        Calibration calibration = trained.calibration();
        if (calibration == null) {
            diagnostics.report(LowerCode.SAMPLES, model.getOrigin(), model.getName(), "", "the program names none");
            return;
        }
        long least = NetworkFit.leastBytes(trained.layers());
        if (least > calibration.bytes()) {
            diagnostics.report(LowerCode.BUDGET, model.getOrigin(), model.getName(), least, calibration.bytes());
            return;
        }
        try {
            int most = NetworkFit.mostSamples(trained.layers());
            long[][] samples = Samples.of(network, program, model, ready, calibration, most);
            NetworkFit fit = new NetworkFit(trained.layers(), samples);
            ready.put(model, new TrainedModel.Tables(fit.tables(calibration.depth(), calibration.bytes())));
        } catch (Samples.Unusable unusable) {
            diagnostics.report(
                    LowerCode.SAMPLES, model.getOrigin(), model.getName(), calibration.name(), unusable.getMessage());
        } catch (ArithmeticException overflow) {
            diagnostics.report(
                    LowerCode.SAMPLES, model.getOrigin(), model.getName(), calibration.name(), overflow.getMessage());
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
