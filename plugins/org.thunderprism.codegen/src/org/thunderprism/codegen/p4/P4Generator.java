package org.thunderprism.codegen.p4;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.topology.Backend;

/**
 * Compiles a program to P4-16 for the architecture v1model (bmv2's {@code simple_switch}).
 *
 * <p>The program runs on records, each in a packet of its own ({@link RecordPacket}). Beside it there is an account of the tables and registers
 * that it takes, and commands for {@code simple_switch_CLI} when tables that are filled at run time have entries from the start.
 */
public final class P4Generator implements CodeGenerator {

    /** The kind of the program that runs on records. */
    public static final String RECORD_KIND = "p4-record";

    /** The kind of the commands that fill tables. */
    public static final String COMMANDS_KIND = "p4-commands";

    /** The kind of the account of resources. */
    public static final String RESOURCES_KIND = "p4-resources";

    private final boolean rangeKeys;

    /** For targets that match ranges, as bmv2 does. */
    public P4Generator() {
        this(true);
    }

    private P4Generator(boolean rangeKeys) {
        this.rangeKeys = rangeKeys;
    }

    /** The generator for targets whose tables know exact and ternary keys alone. */
    public static P4Generator withoutRangeKeys() {
        return new P4Generator(false);
    }

    @Override
    public Backend backend() {
        return Backend.P4;
    }

    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public GenerateResult generate(Program program, GenerateOptions options) {
        List<Diagnostic> unsuitable = Suitability.ofMemory(program);
        if (!unsuitable.isEmpty()) {
            return GenerateResult.failed(unsuitable);
        }
        RecordProgram record = new RecordProgram(program, rangeKeys);
        List<Diagnostic> tooLarge = Suitability.ofTables(program, record.tables());
        if (!tooLarge.isEmpty()) {
            return GenerateResult.failed(tooLarge);
        }
        List<GeneratedFile> files = new ArrayList<>();
        files.add(GeneratedFile.text(
                RECORD_KIND, options.path(program, ".record.p4"), record.text().toString()));
        files.add(GeneratedFile.text(
                RESOURCES_KIND,
                options.path(program, ".resources.json"),
                record.resources().toJson()));
        String commands = record.commands();
        if (!commands.isEmpty()) {
            files.add(GeneratedFile.text(COMMANDS_KIND, options.path(program, ".commands.txt"), commands));
        }
        return new GenerateResult(files, List.of());
    }

    /** The commands that put their own entries into a program's tables, as they stand in the artefact; empty without any. */
    public static String commands(Program program) {
        return new RecordProgram(program, true).commands();
    }
}
