package org.thunderprism.codegen.wasm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Signature;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Value;

/** Code that runs from begin to end: one function that may call others, which hold what is too large for one. */
final class BodyCode {

    private static final Signature PART = new Signature(List.of(NumberType.I32), List.of());

    private final Unit unit;
    private final String name;
    private final Part root;
    private final Storage storage;
    private final Map<Part, FunctionWriter> functions = new IdentityHashMap<>();

    private BodyCode(Unit unit, String name, List<Step> steps, Demand demand) {
        this.unit = unit;
        this.name = name;
        this.root = new Part(new Outline(demand).fit(steps));
        this.storage = Storage.of(root, demand, unit.memory().plan());
    }

    /** A body of which nobody reads a value from outside. */
    static BodyCode of(Unit unit, String name, List<Block> blocks) {
        Demand demand = Demand.of(blocks, List.of());
        Outline outline = new Outline(demand);
        List<Step> steps = new ArrayList<>();
        blocks.forEach(block -> steps.addAll(outline.steps(block)));
        return new BodyCode(unit, name, steps, demand);
    }

    /** The program's modules, their results being written into the record. */
    static BodyCode observed(Unit unit, String name) {
        List<Module> modules = unit.program().getModules();
        List<Value> results = modules.stream()
                .flatMap(module -> module.getResults().stream())
                .map(Result::getValue)
                .toList();
        Demand demand = Demand.of(modules.stream().map(Module::getBody).toList(), results);
        Outline outline = new Outline(demand);
        List<Step> steps = new ArrayList<>();
        int next = 0;
        for (Module module : modules) {
            steps.addAll(outline.steps(module.getBody()));
            for (Result result : module.getResults()) {
                addObservation(result.getValue(), unit.layout().results().get(next++), steps);
            }
        }
        return new BodyCode(unit, name, steps, demand);
    }

    private static void addObservation(Value value, RecordLayout.Field field, List<Step> steps) {
        for (int element = 0; element < value.getType().size(); element++) {
            steps.add(new Step.Observe(Component.of(value, element), field.offset(element)));
        }
    }

    Storage storage() {
        return storage;
    }

    /** Writes the body's code into a function whose first parameter is the address of the record or message. */
    void write(FunctionWriter out) {
        new FunctionCode(unit, this, out).steps(root.steps());
    }

    /** The function of a part, written when it is asked for first. */
    FunctionWriter function(Part part) {
        FunctionWriter known = functions.get(part);
        if (known == null) {
            known = unit.module().function(name + " " + (functions.size() + 1), PART);
            functions.put(part, known);
            new FunctionCode(unit, this, known).steps(part.steps());
        }
        return known;
    }
}
