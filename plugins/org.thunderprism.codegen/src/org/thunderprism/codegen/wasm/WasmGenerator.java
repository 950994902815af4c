package org.thunderprism.codegen.wasm;

import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;

/**
 * Compiles a program to a WebAssembly module (WebAssembly Core Specification 2.0, W3C). The module imports nothing and
 * exports:
 *
 * <table>
 * <caption>Exports</caption>
 * <tr><th>name</th><th>meaning</th></tr>
 * <tr><td>{@code memory}</td><td>the linear memory; the host puts records and messages into it</td></tr>
 * <tr><td>{@code record}</td><td>the first address that the program does not use; 64 KiB at least are there, and the host
 * may grow the memory</td></tr>
 * <tr><td>{@code run(record) -> kind}</td><td>runs the program on the record at an address and returns the verdict's
 * kind; results that no verdict, state or message needs are not computed</td></tr>
 * <tr><td>{@code observe(record)}</td><td>runs the program and writes all results and the verdict behind the record's
 * inputs ({@link org.thunderprism.codegen.record.RecordLayout})</td></tr>
 * <tr><td>{@code batch(record, count, stride)}</td><td>{@code run} on many records that begin {@code stride} bytes apart;
 * each gets its verdict where {@code observe} writes it</td></tr>
 * <tr><td>{@code receive(message) -> known}</td><td>handles a message's payload
 * ({@link org.thunderprism.codegen.record.MessageLayout}); 0 when no receiver knows it. Absent without receivers.</td></tr>
 * <tr><td>{@code outbox}, {@code counter.*}, {@code state.*}</td><td>addresses of the messages of the last call, of
 * counters and of states ({@link ProgramMemory}, {@link StateRegion})</td></tr>
 * <tr><td>{@code table.*}, {@code rows.*}</td><td>addresses of the entries and rows of tables that are filled at run
 * time ({@code ScanSelector})</td></tr>
 * </table>
 */
public final class WasmGenerator implements CodeGenerator {

    /** The kind of the artefact. */
    public static final String KIND = "wasm";

    private static final long MAXIMUM_BYTES = Integer.MAX_VALUE;

    @Override
    public Backend backend() {
        return Backend.WASM;
    }

    @Override
    public GenerateResult generate(Program program, GenerateOptions options) {
        long dataBytes = ProgramMemory.bytes(program);
        if (dataBytes > MAXIMUM_BYTES) {
            return tooLarge(program, dataBytes);
        }
        ModuleCode code = new ModuleCode(Unit.of(program));
        code.write();
        if (code.memoryBytes() > MAXIMUM_BYTES) {
            return tooLarge(program, code.memoryBytes());
        }
        return GenerateResult.of(new GeneratedFile(KIND, options.path(program, ".wasm"), code.toByteArray()));
    }

    private static GenerateResult tooLarge(Program program, long bytes) {
        Diagnostics diagnostics = new Diagnostics(Phase.GENERATE);
        diagnostics.report(WasmCode.MEMORY, null, program.getVertex(), bytes, MAXIMUM_BYTES);
        return GenerateResult.failed(diagnostics.list());
    }
}
