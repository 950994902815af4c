package org.thunderprism.compiler.tests.lower;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.lower.Lowering;
import org.thunderprism.compiler.lower.ModelSource;
import org.thunderprism.compiler.tests.ir.TestProgram;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.lang.model.pegasus.PegasusReader;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.type.ValueType;

/** An expanded program that casts its inputs to one type and gives them to a model. */
final class ModelProgram {

    private final Network network = TestProgram.network();
    private final TestProgram program = new TestProgram(network, "bolt");
    private final Model model = IrFactory.eINSTANCE.createModel();

    /** @param path where the model's file is, in the folder that lowering gets */
    ModelProgram(String path, int inputs, ValueType result) {
        network.setStage(Stage.EXPAND);
        model.setName("mlp");
        model.setFormat("pegasus");
        model.setPath(path);
        model.setDigest("0".repeat(64));
        model.setInputLength(inputs);
        model.setOutputLength(result.length());
        model.setResult(result);
        program.program().getModels().add(model);
    }

    Network network() {
        return network;
    }

    Model model() {
        return model;
    }

    /** Calls the model with a new input for each type; the answer is a result. */
    ModelProgram call(String name, ValueType element, List<String> inputs) {
        List<Value> elements = new ArrayList<>();
        for (String type : inputs) {
            Value input = program.read(name + elements.size(), type);
            elements.add(program.body().wrap(input, element));
        }
        Origin origin = Origin.at(new SourceRange("guard.thunder", 5, 16, 90, 6));
        Value vector = program.body().pack(elements);
        program.result(name, program.body().at(origin).call(model, vector));
        return this;
    }

    /** @param folder where the model's file is */
    Result<Network> lower(Path folder) {
        TrainedModel content =
                new PegasusReader().read(folder.resolve(model.getPath())).content();
        return lower(digest -> Optional.of(content));
    }

    Result<Network> lower(ModelSource models) {
        return new Lowering(models).lower(network);
    }
}
