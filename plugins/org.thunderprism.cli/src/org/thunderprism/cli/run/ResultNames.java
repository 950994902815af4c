package org.thunderprism.cli.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.type.ValueType;

/** The results of a program under the names that users know: a let's own name, or {@code module.let} where two modules share one. */
public final class ResultNames {

    private ResultNames() {}

    /**
     * A result.
     *
     * @param name unique within the program
     * @param type scalar or vector
     * @param offset of its first element among all results
     */
    public record Named(String name, ValueType type, int offset) {}

    /** All results in execution order, as observations hold them. */
    public static List<Named> of(Program program) {
        Map<String, Integer> uses = new HashMap<>();
        for (Module module : program.getModules()) {
            module.getResults().forEach(result -> uses.merge(result.getName(), 1, Integer::sum));
        }
        List<Named> names = new ArrayList<>();
        int offset = 0;
        for (Module module : program.getModules()) {
            for (Result result : module.getResults()) {
                String name =
                        uses.get(result.getName()) == 1 ? result.getName() : module.getName() + "." + result.getName();
                ValueType type = result.getValue().getType();
                names.add(new Named(name, type, offset));
                offset += type.size();
            }
        }
        return names;
    }

    /** All results as columns, vectors flattened. */
    public static List<Column> columns(Program program) {
        return of(program).stream()
                .flatMap(named -> Column.of(named.name(), named.type()).stream())
                .toList();
    }
}
