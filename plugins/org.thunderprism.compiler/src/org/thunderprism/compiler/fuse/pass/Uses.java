package org.thunderprism.compiler.fuse.pass;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.compiler.ir.InstructionSet;
import org.thunderprism.compiler.rewrite.Operands;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;

/** Who uses which value and which table: a snapshot of the program as it was when this was made. */
public final class Uses {

    private final List<Instruction> order;
    private final InstructionMap<List<Instruction>> users = new InstructionMap<>();
    private final InstructionSet results = new InstructionSet();
    private final Map<Table, Integer> tables = new IdentityHashMap<>();

    /** @param order all instructions of the program in execution order */
    Uses(Program program, List<Instruction> order) {
        this.order = order;
        for (Module module : program.getModules()) {
            for (Result result : module.getResults()) {
                results.add(result.getValue());
            }
        }
        for (Instruction instruction : order) {
            Operands.forEach(
                    instruction,
                    operand -> users.computeIfAbsent(operand, key -> new ArrayList<>(2))
                            .add(instruction));
            Instructions.tables(instruction).forEach(table -> tables.merge(table, 1, Integer::sum));
        }
    }

    /** All instructions in execution order; the blocks of a branch follow it. */
    public List<Instruction> order() {
        return order;
    }

    /** The instructions that use the value, once for each use. */
    public List<Instruction> users(Value value) {
        return users.getOrDefault(value, List.of());
    }

    /** Whether the value is a result of a module. */
    public boolean isResult(Value value) {
        return results.contains(value);
    }

    /** Whether {@code user} is the only one who uses the value, and does so once. */
    public boolean isOnlyUser(Instruction user, Value value) {
        List<Instruction> all = users(value);
        return !isResult(value) && all.size() == 1 && all.getFirst() == user;
    }

    /** How often a table is used; a map uses it once for each block. */
    public int count(Table table) {
        return tables.getOrDefault(table, 0);
    }
}
