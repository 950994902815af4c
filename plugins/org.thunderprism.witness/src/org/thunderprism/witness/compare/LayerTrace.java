package org.thunderprism.witness.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.interpret.Interpreter;
import org.thunderprism.compiler.interpret.Observation;
import org.thunderprism.compiler.interpret.ResultField;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;

/**
 * Says on which layer of its models an artefact leaves the path: a probe in each layer makes its values visible, in the
 * artefact as in the interpreter, and the records up to the one of interest are run again.
 */
public final class LayerTrace {

    /** Scalars that probes may add to a record; some runtimes bound its size. */
    private static final int LARGEST = 320;

    private final CodeGenerator generator;
    private final Witness witness;

    public LayerTrace(CodeGenerator generator, Witness witness) {
        this.generator = generator;
        this.witness = witness;
    }

    /**
     * A layer's values side by side.
     *
     * @param module the module that the layer is part of
     * @param name what the layer is and which one, for example {@code sum 2}
     * @param expected what the interpreter has
     * @param actual what the artefact has
     */
    public record Layer(String module, String name, long[] expected, long[] actual) {

        /** Whether artefact and interpreter agree. */
        public boolean agrees() {
            return Arrays.equals(expected, actual);
        }
    }

    /**
     * The layers' values on one record.
     *
     * @param compiled the program that the artefact was made from
     * @param records all records up to the one of interest, which is the last
     * @return in execution order; empty when the program has no layers, or none that are small enough to be observed
     */
    public List<Layer> trace(Program compiled, GenerateOptions options, Iterable<long[]> records)
            throws WitnessException {
        Program probed = copy(compiled);
        List<String> probes = addProbes(probed);
        if (probes.isEmpty()) {
            return List.of();
        }
        GeneratedFile artefact = generator.generate(probed, options).files().stream()
                .filter(file -> file.kind().equals(witness.artefactKind()))
                .findFirst()
                .orElse(null);
        if (artefact == null) {
            return List.of();
        }
        Interpreter interpreter = new Interpreter(probed);
        Observation expected = null;
        Observation actual = null;
        try (Session session = witness.open(artefact, probed)) {
            for (long[] record : records) {
                expected = interpreter.run(record);
                actual = session.run(List.of(record)).get(0);
            }
        }
        return expected == null ? List.of() : layers(interpreter.results(), probes, expected, actual);
    }

    private static Program copy(Program program) {
        Network network = (Network) program.eContainer();
        int index = network.getPrograms().indexOf(program);
        return EcoreUtil.copy(network).getPrograms().get(index);
    }

    private static List<String> addProbes(Program program) {
        List<String> probes = new ArrayList<>();
        int room = LARGEST;
        for (Module module : program.getModules()) {
            for (Instruction instruction : module.getBody().getInstructions()) {
                if (instruction instanceof Value value
                        && isLayer(value)
                        && value.getType().size() <= room) {
                    room -= value.getType().size();
                    Result probe = IrFactory.eINSTANCE.createResult();
                    probe.setName((value instanceof SumReduce ? "sum " : "map ") + (probes.size() + 1));
                    probe.setValue(value);
                    module.getResults().add(probe);
                    probes.add(module.getName() + "." + probe.getName());
                }
            }
        }
        return probes;
    }

    private static boolean isLayer(Value value) {
        return value instanceof SumReduce || value instanceof MapBlocks;
    }

    private static List<Layer> layers(
            List<ResultField> fields, List<String> probes, Observation expected, Observation actual) {
        return fields.stream()
                .filter(field -> probes.contains(field.module() + "." + field.name()))
                .map(field -> new Layer(field.module(), field.name(), part(expected, field), part(actual, field)))
                .toList();
    }

    private static long[] part(Observation observation, ResultField field) {
        return Arrays.copyOfRange(
                observation.results(),
                field.offset(),
                field.offset() + field.type().size());
    }
}
