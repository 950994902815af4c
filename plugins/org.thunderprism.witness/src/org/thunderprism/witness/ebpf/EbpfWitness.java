package org.thunderprism.witness.ebpf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.ProcessRunner;
import org.thunderprism.witness.process.RunningProcess;

/** Runs eBPF programs in this machine's kernel; needs the right to load them. */
public final class EbpfWitness implements Witness {

    /** Compiles in what writes results behind a record's inputs. */
    private static final String OBSERVE = "THUNDER_OBSERVE";

    private final ClangCompiler compiler = new ClangCompiler();
    private final List<String> launcher;

    /** Loads programs with the rights of this process. */
    public EbpfWitness() {
        this(List.of());
    }

    /** @param launcher a command that runs the one behind it with other rights, for example {@code sudo} */
    public EbpfWitness(List<String> launcher) {
        this.launcher = List.copyOf(launcher);
    }

    @Override
    public String name() {
        return "ebpf";
    }

    @Override
    public Backend backend() {
        return Backend.EBPF;
    }

    @Override
    public String artefactKind() {
        return EbpfGenerator.KIND;
    }

    @Override
    public Session open(GeneratedFile artefact, Program program) throws WitnessException {
        Path runner = RunnerProgram.path();
        LineTable lines = new LineTable(program, ClangCompiler.text(artefact));
        Path object = write(compiler.compile(lines, List.of(OBSERVE)));
        try {
            List<String> command = new ArrayList<>(launcher);
            command.addAll(List.of(runner.toString(), object.toString()));
            RunningProcess process = ProcessRunner.DEFAULT.start(command);
            awaitLoad(process, lines);
            return new EbpfSession(process, program);
        } finally {
            delete(object);
        }
    }

    private static void awaitLoad(RunningProcess process, LineTable lines) throws WitnessException {
        try {
            process.send(new byte[0]);
            process.receiveInt();
            process.answered();
        } catch (WitnessException e) {
            boolean refused = process.hasFailed();
            process.close();
            throw refused ? new WitnessException(VerifierLog.read(lines, process.errorText())) : e;
        }
    }

    private static Path write(byte[] object) throws WitnessException {
        try {
            return Files.write(Files.createTempFile("thunderprism", ".bpf.o"), object);
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, "ebpf", e.getMessage());
        }
    }

    private static void delete(Path object) throws WitnessException {
        try {
            Files.deleteIfExists(object);
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, "ebpf", e.getMessage());
        }
    }
}
