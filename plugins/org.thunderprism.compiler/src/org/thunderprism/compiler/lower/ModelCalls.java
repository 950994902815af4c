package org.thunderprism.compiler.lower;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.lang.model.pegasus.PegasusLayer;
import org.thunderprism.lang.model.pegasus.PegasusModel;
import org.thunderprism.lang.model.tree.TreeEnsemble;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.ModelCall;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Expansion;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/** Puts the layers of a model in the place of each call; calls of models whose content is not given are left as they are. */
final class ModelCalls extends Rewriter {

    private final Map<Model, TrainedModel> contents;
    private final TableStore tables;

    ModelCalls(Map<Model, TrainedModel> contents, TableStore tables) {
        this.contents = contents;
        this.tables = tables;
    }

    @Override
    protected void rewrite(Instruction instruction) {
        if (instruction instanceof ModelCall call && contents.containsKey(call.getModel())) {
            replace(call, layers(call));
        } else {
            keep(instruction);
        }
    }

    private Value layers(ModelCall call) {
        Value vector = switch (contents.get(call.getModel())) {
            case TrainedModel.Tables model -> tables(model.layers(), call);
            case TrainedModel.Trees model -> trees(model.ensemble(), call);
            case TrainedModel.Network network -> throw new IllegalStateException("a network is fitted first");
        };
        vector.setName(call.getName());
        return vector;
    }

    private Value tables(PegasusModel model, ModelCall call) {
        String name = call.getModel().getName();
        Value vector = call.getVector();
        int number = 0;
        for (PegasusLayer layer : model.layers()) {
            number++;
            Origin origin = step(call.getOrigin(), "layer " + number + " of " + name);
            vector = layer(layer, name + ".layer" + number, vector, origin);
        }
        return vector;
    }

    /** Every tree gets the vector as a block of its own. */
    private Value trees(TreeEnsemble ensemble, ModelCall call) {
        String name = call.getModel().getName();
        Origin origin = step(call.getOrigin(), "trees of " + name);
        Value vector = call.getVector();
        int count = ensemble.trees().size();
        if (count > 1) {
            vector = built(origin, builder -> {
                List<Value> elements = new ArrayList<>();
                for (int element = 0; element < ensemble.inputLength(); element++) {
                    elements.add(builder.extract(call.getVector(), element));
                }
                return builder.pack(Collections.nCopies(count, elements).stream()
                        .flatMap(List::stream)
                        .toList());
            });
        }
        return layer(ensemble.layer(), name + ".trees", vector, origin);
    }

    /** The layer's result, in a type that none of its sums overflows. */
    private Value layer(PegasusLayer layer, String name, Value vector, Origin origin) {
        ValueType compared = vector.getType().element();
        ValueType entry = ValueType.signed(layer.sumWidth());
        List<FuzzyTable> maps = new ArrayList<>();
        for (int block = 0; block < layer.blocks().size(); block++) {
            maps.add(tables.table(
                    name + ".block" + (block + 1),
                    layer.blocks().get(block),
                    layer.blockSize(),
                    compared,
                    entry,
                    origin));
        }
        return built(origin, builder -> {
            Value blocks = builder.partition(vector, layer.blockSize(), layer.blockSize());
            return builder.sumReduce(builder.map(blocks, maps), entry, null);
        });
    }

    /** Emits the instructions that are built, the last of which is the result. */
    private Value built(Origin origin, Function<IrBuilder, Value> instructions) {
        Block steps = IrFactory.eINSTANCE.createBlock();
        Value result = instructions.apply(IrBuilder.on(steps).at(origin));
        List<Instruction> made = List.copyOf(steps.getInstructions());
        steps.getInstructions().clear();
        made.forEach(this::emit);
        return result;
    }

    private static Origin step(Origin origin, String construct) {
        return origin == null
                ? null
                : new Origin(origin.range(), new Expansion(construct, origin.range(), origin.expansion()));
    }
}
