package org.thunderprism.codegen.p4;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.thunderprism.codegen.p4.table.TablePlan;

/**
 * What a program takes of a target, as far as its tables and registers say. An exact entry takes its key's and its row's bits of SRAM; any
 * other entry takes its key's bits of TCAM and its row's bits of SRAM. Headers of entries, and how memories are cut into blocks, differ from
 * target to target and are not counted.
 *
 * @param tables in the order in which they are applied
 * @param stages match-action stages of a target that carries out what does not depend on each other side by side: see {@link Stages}
 * @param registerBits bits of all registers
 */
record Resources(List<TablePlan> tables, int stages, long registerBits) {

    Resources {
        tables = List.copyOf(tables);
    }

    long entries() {
        return tables.stream().mapToLong(TablePlan::demand).sum();
    }

    long sramBits() {
        return tables.stream()
                .mapToLong(table -> table.demand() * (table.rowBits() + (table.isTernary() ? 0 : table.keyBits())))
                .sum();
    }

    long tcamBits() {
        return tables.stream()
                .filter(TablePlan::isTernary)
                .mapToLong(table -> table.demand() * table.keyBits())
                .sum();
    }

    String toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("tables", tables.size());
        root.put("entries", entries());
        root.put("stages", stages);
        root.put("sramBits", sramBits());
        root.put("tcamBits", tcamBits());
        root.put("registerBits", registerBits);
        for (TablePlan table : tables) {
            root.withArray("perTable")
                    .addObject()
                    .put("name", table.name())
                    .put("source", table.source().getName())
                    .put("match", table.isTernary() ? "ternary" : "exact")
                    .put("entries", table.demand())
                    .put("keyBits", table.keyBits())
                    .put("rowBits", table.rowBits());
        }
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
