package org.thunderprism.witness.wasm;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;

/** Runs WebAssembly modules within this JVM: Chicory, which compiles them to bytecode. */
public final class ChicoryWitness implements WasmWitness {

    @Override
    public String name() {
        return "wasm";
    }

    @Override
    public Session open(GeneratedFile artefact, Program program) throws WitnessException {
        try {
            WasmModule module = Parser.parse(artefact.bytes());
            // A function that is too large for a JVM method is interpreted, rather than refused.
            Instance instance = Instance.builder(module)
                    .withMachineFactory(MachineFactoryCompiler.builder(module)
                            .withInterpreterFallback(InterpreterFallback.SILENT)
                            .compile())
                    .build();
            return new ChicorySession(instance, program);
        } catch (ChicoryException e) {
            throw WitnessException.of(WitnessCode.ARTEFACT, artefact.path(), e.getMessage());
        }
    }
}
