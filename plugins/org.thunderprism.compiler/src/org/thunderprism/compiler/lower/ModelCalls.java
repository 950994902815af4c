package org.thunderprism.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.lang.model.pegasus.PegasusLayer;
import org.thunderprism.lang.model.pegasus.PegasusModel;
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

/** Puts the layers of a model in the place of each call. */
final class ModelCalls extends Rewriter {

    private final Map<Model, PegasusModel> contents;
    private final TableStore tables;

    ModelCalls(Map<Model, PegasusModel> contents, TableStore tables) {
        this.contents = contents;
        this.tables = tables;
    }

    @Override
    protected void rewrite(Instruction instruction) {
        if (instruction instanceof ModelCall call) {
            replace(call, layers(call));
        } else {
            keep(instruction);
        }
    }

    private Value layers(ModelCall call) {
        String model = call.getModel().getName();
        Value vector = call.getVector();
        int number = 0;
        for (PegasusLayer layer : contents.get(call.getModel()).layers()) {
            number++;
            Origin origin = step(call.getOrigin(), "layer " + number + " of " + model);
            vector = layer(layer, model + ".layer" + number, vector, origin);
        }
        vector.setName(call.getName());
        return vector;
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
        Block steps = IrFactory.eINSTANCE.createBlock();
        IrBuilder builder = IrBuilder.on(steps).at(origin);
        Value blocks = builder.partition(vector, layer.blockSize(), layer.blockSize());
        Value sum = builder.sumReduce(builder.map(blocks, maps), entry, null);
        List<Instruction> made = List.copyOf(steps.getInstructions());
        steps.getInstructions().clear();
        made.forEach(this::emit);
        return sum;
    }

    private static Origin step(Origin origin, String construct) {
        return origin == null
                ? null
                : new Origin(origin.range(), new Expansion(construct, origin.range(), origin.expansion()));
    }
}
