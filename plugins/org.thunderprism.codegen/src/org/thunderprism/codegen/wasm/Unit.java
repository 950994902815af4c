package org.thunderprism.codegen.wasm;

import java.util.Map;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.codegen.wasm.binary.ModuleWriter;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;

/**
 * What all functions of one module share.
 *
 * @param program what is compiled
 * @param module where code goes
 * @param memory where the program's data are
 * @param data where constant data go
 * @param tables the tables in use
 * @param layout of records
 * @param sites numbers of the instructions that send messages
 */
record Unit(
        Program program,
        ModuleWriter module,
        ProgramMemory memory,
        ModuleData data,
        Tables tables,
        RecordLayout layout,
        Map<Send, Integer> sites) {

    static Unit of(Program program) {
        ModuleWriter module = new ModuleWriter();
        ProgramMemory memory = ProgramMemory.of(program);
        ModuleData data = new ModuleData(module, memory.plan());
        return new Unit(
                program,
                module,
                memory,
                data,
                new Tables(module, data, ValueRanges.of(program)),
                RecordLayout.of(program),
                SendSites.numbers(program));
    }
}
