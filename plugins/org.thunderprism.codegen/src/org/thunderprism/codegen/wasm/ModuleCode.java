package org.thunderprism.codegen.wasm;

import java.util.List;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.ModuleWriter;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.codegen.wasm.binary.Signature;
import org.thunderprism.model.ir.Counter;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.State;

/** Writes a module: the functions that a host calls, and what they need. {@link WasmGenerator} describes them. */
final class ModuleCode {

    private static final int ALIGNMENT = 64;

    private static final Signature RUN = new Signature(List.of(NumberType.I32), List.of(NumberType.I32));
    private static final Signature PROCEDURE = new Signature(List.of(NumberType.I32), List.of());
    private static final Signature BATCH =
            new Signature(List.of(NumberType.I32, NumberType.I32, NumberType.I32), List.of());

    private final Unit unit;
    private final ModuleWriter module;
    private final ProgramMemory memory;

    ModuleCode(Unit unit) {
        this.unit = unit;
        this.module = unit.module();
        this.memory = unit.memory();
    }

    /** Writes all functions and exports. */
    void write() {
        module.exportMemory("memory");
        FunctionWriter prepare = prepare();
        FunctionWriter run = run(prepare);
        observe(prepare);
        batch(run);
        if (!unit.program().getReceivers().isEmpty()) {
            receive();
        }
        exportAddresses();
    }

    /** Bytes of memory that the module needs at least; known when everything is written. */
    long memoryBytes() {
        return memory.plan().end() + unit.layout().size();
    }

    /** The program's bytes. */
    byte[] toByteArray() {
        long bytes =
                memory.plan().end() + Math.max(ModuleWriter.PAGE, unit.layout().size());
        module.memoryPages((int) ((bytes + ModuleWriter.PAGE - 1) / ModuleWriter.PAGE));
        return module.toByteArray();
    }

    private FunctionWriter prepare() {
        FunctionWriter out = module.function("prepare", PROCEDURE);
        reset(out);
        new SelectionCode(unit, out).write();
        return out;
    }

    private void reset(FunctionWriter out) {
        out.constant(0).constant(0).memory(MemoryAccess.I32_STORE, ProgramMemory.VERDICT_KIND);
        out.constant(0).constant(0L).memory(MemoryAccess.I64_STORE, ProgramMemory.VERDICT_ARGUMENT);
        out.constant(0).constant(0).memory(MemoryAccess.I32_STORE, memory.outbox());
    }

    private FunctionWriter run(FunctionWriter prepare) {
        FunctionWriter out = module.exportedFunction("run", RUN);
        out.get(FunctionCode.RECORD).call(prepare);
        BodyCode.of(
                        unit,
                        "run",
                        unit.program().getModules().stream()
                                .map(Module::getBody)
                                .toList())
                .write(out);
        out.constant(0).memory(MemoryAccess.I32_LOAD, ProgramMemory.VERDICT_KIND);
        return out;
    }

    private void observe(FunctionWriter prepare) {
        FunctionWriter out = module.exportedFunction("observe", PROCEDURE);
        out.get(FunctionCode.RECORD).call(prepare);
        BodyCode.observed(unit, "observe").write(out);
        storeVerdict(out, FunctionCode.RECORD);
    }

    /** Copies the verdict into a record. */
    private void storeVerdict(FunctionWriter out, int record) {
        out.get(record);
        out.constant(0).memory(MemoryAccess.I64_LOAD32_U, ProgramMemory.VERDICT_KIND);
        out.memory(MemoryAccess.I64_STORE, unit.layout().verdictKindOffset());
        out.get(record);
        out.constant(0).memory(MemoryAccess.I64_LOAD, ProgramMemory.VERDICT_ARGUMENT);
        out.memory(MemoryAccess.I64_STORE, unit.layout().verdictArgumentOffset());
    }

    private void batch(FunctionWriter run) {
        int record = 0;
        int count = 1;
        int stride = 2;
        FunctionWriter out = module.exportedFunction("batch", BATCH);
        out.block().loop();
        out.get(count).numeric(Numeric.I32_EQZ).branchIf(1);
        out.get(record).call(run).drop();
        storeVerdict(out, record);
        out.get(record).get(stride).numeric(Numeric.I32_ADD).set(record);
        out.get(count).constant(1).numeric(Numeric.I32_SUB).set(count);
        out.branch(0).end().end();
    }

    private void receive() {
        FunctionWriter out = module.exportedFunction("receive", RUN);
        reset(out);
        for (Receiver receiver : unit.program().getReceivers()) {
            out.get(FunctionCode.RECORD).memory(MemoryAccess.I32_LOAD16_U, 0);
            out.constant(MessageCode.storedIdentifier(receiver.getMessage())).numeric(Numeric.I32_EQ);
            out.when();
            BodyCode.of(unit, "receive " + receiver.getMessage().getName(), List.of(receiver.getBody()))
                    .write(out);
            out.constant(1).leave();
            out.end();
        }
        out.constant(0);
    }

    private void exportAddresses() {
        module.exportConstant("outbox", memory.outbox());
        for (Counter counter : unit.program().getCounters()) {
            module.exportConstant("counter." + counter.getName(), memory.counter(counter));
        }
        for (State state : unit.program().getStates()) {
            module.exportConstant(
                    "state." + state.getName(), memory.state(state).address());
        }
        module.exportConstant("record", unit.data().room(0, ALIGNMENT));
    }
}
