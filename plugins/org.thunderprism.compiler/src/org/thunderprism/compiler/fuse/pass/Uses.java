package org.thunderprism.compiler.fuse.pass;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.rewrite.Operands;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;

/** Who uses which value and which table. Built in one walk; a snapshot of the program as it was then. */
public final class Uses {

    private final Map<Value, List<Instruction>> users = new IdentityHashMap<>();
    private final Map<Value, Boolean> results = new IdentityHashMap<>();
    private final Map<Table, Integer> tables = new IdentityHashMap<>();
    private final List<Instruction> order = new ArrayList<>();

    private Uses() {}

    public static Uses of(Program program) {
        Uses uses = new Uses();
        for (Module module : program.getModules()) {
            uses.walk(module.getBody());
            for (Result result : module.getResults()) {
                uses.results.put(result.getValue(), true);
            }
        }
        program.getReceivers().stream().map(Receiver::getBody).forEach(uses::walk);
        return uses;
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
        return results.containsKey(value);
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

    private void walk(Block block) {
        for (Instruction instruction : block.getInstructions()) {
            order.add(instruction);
            Operands.forEach(
                    instruction,
                    operand -> users.computeIfAbsent(operand, key -> new ArrayList<>(2))
                            .add(instruction));
            Instructions.tables(instruction).forEach(table -> tables.merge(table, 1, Integer::sum));
            if (instruction instanceof If branch) {
                walk(branch.getThen());
                if (branch.getOtherwise() != null) {
                    walk(branch.getOtherwise());
                }
            }
        }
    }
}
