package org.thunderprism.witness.wasm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.wasm.ProgramMemory;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.HelperFiles;
import org.thunderprism.witness.process.ProcessRunner;

/** Runs WebAssembly modules in Node.js: an engine that shares nothing with the one in this JVM. */
public final class NodeWitness implements WasmWitness {

    private static final String RUNNER = "node-runner.mjs";

    @Override
    public String name() {
        return "wasm-node";
    }

    @Override
    public Session open(GeneratedFile artefact, Program program) throws WitnessException {
        Path node = ProcessRunner.find("node")
                .orElseThrow(() -> WitnessException.of(
                        WitnessCode.TOOL_MISSING,
                        "node",
                        "run WebAssembly outside of this JVM",
                        "Debian package nodejs"));
        Path runner = HelperFiles.ofUser().file(NodeWitness.class, RUNNER);
        RecordLayout layout = RecordLayout.of(program);
        Path module = write(artefact);
        List<String> command = List.of(
                node.toString(),
                runner.toString(),
                module.toString(),
                Integer.toString(layout.inputSize()),
                Integer.toString(layout.size()),
                Integer.toString(ProgramMemory.of(program).outbox()));
        return new NodeSession(ProcessRunner.DEFAULT.start(command), program, module);
    }

    private static Path write(GeneratedFile artefact) throws WitnessException {
        try {
            Path module = Files.createTempFile("thunderprism", ".wasm");
            return Files.write(module, artefact.bytes());
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, "node", e.getMessage());
        }
    }
}
