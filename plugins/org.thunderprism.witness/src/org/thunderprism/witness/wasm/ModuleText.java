package org.thunderprism.witness.wasm;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.AnnotatedInstruction;
import com.dylibso.chicory.wasm.types.DataSegment;
import com.dylibso.chicory.wasm.types.Export;
import com.dylibso.chicory.wasm.types.ExternalType;
import com.dylibso.chicory.wasm.types.FunctionBody;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.Global;
import com.dylibso.chicory.wasm.types.Instruction;
import com.dylibso.chicory.wasm.types.MutabilityType;
import com.dylibso.chicory.wasm.types.OpCode;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A WebAssembly module in the text format, as a person reads it and an assembler takes it: WebAssembly Core Specification 2.0, section 6.
 * It knows what our own modules have: functions, one memory, globals, exports, active data.
 */
public final class ModuleText {

    private static final int BYTES_OF_A_LINE = 32;

    private final WasmModule module;
    private final StringBuilder text = new StringBuilder();

    private ModuleText(WasmModule module) {
        this.module = module;
    }

    /**
     * @param bytes of a valid binary module
     * @throws com.dylibso.chicory.wasm.ChicoryException when they are none
     */
    public static String of(byte[] bytes) {
        return new ModuleText(Parser.parse(bytes)).write();
    }

    private String write() {
        text.append("(module\n");
        module.memorySection().ifPresent(memories -> {
            for (int i = 0; i < memories.memoryCount(); i++) {
                int pages = memories.getMemory(i).limits().initialPages();
                line(1, "(memory " + pages + ")  ;; pages of 64 KiB");
            }
        });
        for (int i = 0; i < module.globalSection().globalCount(); i++) {
            global(module.globalSection().getGlobal(i));
        }
        for (int i = 0; i < module.exportSection().exportCount(); i++) {
            export(module.exportSection().getExport(i));
        }
        for (int i = 0; i < module.codeSection().functionBodyCount(); i++) {
            function(i);
        }
        for (DataSegment segment : module.dataSection().dataSegments()) {
            data(segment);
        }
        return text.append(")\n").toString();
    }

    private void global(Global global) {
        String type = name(global.valueType());
        line(
                1,
                "(global " + (global.mutabilityType() == MutabilityType.Var ? "(mut " + type + ")" : type) + " ("
                        + global.initInstructions().stream()
                                .filter(instruction -> instruction.opcode() != OpCode.END)
                                .map(ModuleText::words)
                                .collect(Collectors.joining(" "))
                        + "))");
    }

    private void export(Export export) {
        String kind = export.exportType() == ExternalType.FUNCTION
                ? "func"
                : export.exportType().name().toLowerCase(Locale.ROOT);
        line(1, "(export \"" + export.name() + "\" (" + kind + " " + export.index() + "))");
    }

    private void function(int index) {
        FunctionType type = module.functionSection().getFunctionType(index, module.typeSection());
        FunctionBody body = module.codeSection().getFunctionBody(index);
        line(1, "(func (;" + index + ";)" + list(" (param", type.params()) + list(" (result", type.returns()));
        if (!body.localTypes().isEmpty()) {
            line(2, list("(local", body.localTypes()));
        }
        List<AnnotatedInstruction> instructions = body.instructions();
        int depth = 2;
        for (AnnotatedInstruction instruction : instructions.subList(0, instructions.size() - 1)) {
            OpCode code = instruction.opcode();
            if (code == OpCode.END || code == OpCode.ELSE) {
                depth--;
            }
            line(depth, words(instruction));
            if (code == OpCode.BLOCK || code == OpCode.LOOP || code == OpCode.IF || code == OpCode.ELSE) {
                depth++;
            }
        }
        line(1, ")");
    }

    private void data(DataSegment segment) {
        String offset = segment instanceof ActiveDataSegment active
                ? " (" + words(active.offsetInstructions().get(0)) + ")"
                : "";
        byte[] bytes = segment.data();
        line(1, "(data" + offset + "  ;; " + bytes.length + " bytes");
        for (int from = 0; from < bytes.length; from += BYTES_OF_A_LINE) {
            StringBuilder row = new StringBuilder("\"");
            for (int i = from; i < Math.min(bytes.length, from + BYTES_OF_A_LINE); i++) {
                row.append(String.format(Locale.ROOT, "\\%02x", bytes[i]));
            }
            line(2, row.append('"').toString());
        }
        line(1, ")");
    }

    /** An instruction and its immediate operands. */
    private static String words(Instruction instruction) {
        String name = mnemonic(instruction.opcode());
        return switch (instruction.opcode()) {
            case BLOCK, LOOP, IF -> name + blockType(instruction.operand(0));
            case I32_CONST -> name + " " + (int) instruction.operand(0);
            case I64_CONST -> name + " " + instruction.operand(0);
            case MEMORY_SIZE, MEMORY_GROW, MEMORY_FILL, MEMORY_COPY, ELSE, END, RETURN, DROP, SELECT -> name;
            case BR_TABLE -> name + all(instruction);
            default -> isMemoryAccess(name) ? name + memoryArgument(instruction) : name + all(instruction);
        };
    }

    private static String all(Instruction instruction) {
        StringBuilder operands = new StringBuilder();
        for (long operand : instruction.operands()) {
            operands.append(' ').append(operand);
        }
        return operands.toString();
    }

    private static boolean isMemoryAccess(String name) {
        return name.contains(".load") || name.contains(".store");
    }

    /** The binary format holds the alignment's logarithm, then the offset; the text format leaves the natural alignment out. */
    private static String memoryArgument(Instruction instruction) {
        long offset = instruction.operand(1);
        return (offset == 0 ? "" : " offset=" + offset) + " align=" + (1L << instruction.operand(0));
    }

    /** 0x40 is an empty type, other values below 0x80 are one result. */
    private static String blockType(long type) {
        return switch ((int) type) {
            case 0x7f -> " (result i32)";
            case 0x7e -> " (result i64)";
            default -> "";
        };
    }

    private static String mnemonic(OpCode code) {
        String name = code.name().toLowerCase(Locale.ROOT).replaceFirst("extend_(\\d)", "extend$1");
        int type = name.indexOf('_');
        boolean grouped =
                type > 0 && List.of("i32", "i64", "local", "global", "memory").contains(name.substring(0, type));
        return grouped ? name.substring(0, type) + "." + name.substring(type + 1) : name;
    }

    private static String list(String start, List<ValType> types) {
        return types.isEmpty()
                ? ""
                : start + " " + types.stream().map(ModuleText::name).collect(Collectors.joining(" ")) + ")";
    }

    private static String name(ValType type) {
        return type.toString().toLowerCase(Locale.ROOT);
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
