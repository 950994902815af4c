package org.thunderprism.cli.run;

import java.util.List;
import java.util.stream.Stream;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.ebpf.EbpfWitness;
import org.thunderprism.witness.nx.NxWitness;
import org.thunderprism.witness.p4.P4Witness;
import org.thunderprism.witness.wasm.ChicoryWitness;
import org.thunderprism.witness.wasm.NodeWitness;

/** What programs can be run on, by the names that users know. */
public final class Runners {

    /** The reference interpreter. */
    public static final String INTERPRETER = "interp";

    private final List<Witness> witnesses;

    /** @param witnesses in the order in which they are listed */
    public Runners(List<Witness> witnesses) {
        this.witnesses = List.copyOf(witnesses);
    }

    /** The interpreter, and the runtimes of all backends. */
    public static Runners all() {
        return new Runners(
                List.of(new EbpfWitness(), new ChicoryWitness(), new NodeWitness(), new NxWitness(), new P4Witness()));
    }

    /** All names, the interpreter's first. */
    public List<String> names() {
        return Stream.concat(Stream.of(INTERPRETER), backendNames().stream()).toList();
    }

    /** The names of the runtimes that are checked against the interpreter. */
    public List<String> backendNames() {
        return witnesses.stream().map(Witness::name).toList();
    }

    /** What is run when nobody names a runtime: the interpreter, and the runtimes of what every build makes. */
    public List<String> defaultNames() {
        Stream<String> backends = witnesses.stream()
                .filter(witness -> generator(witness).isDefault())
                .map(Witness::name);
        return Stream.concat(Stream.of(INTERPRETER), backends).toList();
    }

    /**
     * Makes a program ready to run.
     *
     * @param name one of {@link #names()}
     * @param program of the stage {@code LOWER} or {@code FUSE}
     * @param programName the ThunderDSL program's name
     * @throws CommandFailure when the backend cannot do what the program needs
     * @throws WitnessException when the runtime is not there, or refuses the program
     */
    public RecordRunner open(String name, Program program, String programName) throws WitnessException {
        if (name.equals(INTERPRETER)) {
            return new InterpreterRunner(program);
        }
        Witness witness = witness(name);
        return new WitnessRunner(name, witness.open(artefact(witness, program, programName), program));
    }

    /** The runtime of a backend. */
    Witness witness(String name) {
        return witnesses.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** The artefact that a runtime takes. */
    static GeneratedFile artefact(Witness witness, Program program, String programName) {
        GenerateResult generated = generator(witness).generate(program, new GenerateOptions(programName));
        return generated.files().stream()
                .filter(file -> file.kind().equals(witness.artefactKind()))
                .findFirst()
                .orElseThrow(() -> CommandFailure.findings(generated.diagnostics()));
    }

    static CodeGenerator generator(Witness witness) {
        return Backends.of(witness.backend()).orElseThrow();
    }
}
