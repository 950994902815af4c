package org.thunderprism.compiler.rewrite;

import java.util.HashSet;
import java.util.Set;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Table;

/** Names for new tables of a program, which no other table of it has. */
public final class TableNames {

    private final Set<String> taken = new HashSet<>();

    public TableNames(Program program) {
        program.getTables().stream().map(Table::getName).forEach(taken::add);
    }

    /** {@code base}, or {@code base} with the first number that makes it new. */
    public String fresh(String base) {
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "." + number;
        }
        return name;
    }
}
