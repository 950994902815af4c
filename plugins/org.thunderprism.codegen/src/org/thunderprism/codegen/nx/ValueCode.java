package org.thunderprism.codegen.nx;

import java.util.Locale;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;

/** Writes the values that follow from others; inputs and what memory holds are bound by those who know where they come from. */
final class ValueCode {

    private final Scope scope;
    private final TableContents tables;

    ValueCode(Scope scope, TableContents tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /** Computes a value in the scope; constants stand where they are used. */
    void write(Value value) {
        if (value instanceof Constant || Operands.source(value) != value) {
            return;
        }
        String expression = switch (value) {
            case Operation operation -> new ScalarCode(scope).of(operation);
            case Pack pack -> new VectorCode(scope, tables).pack(pack);
            case Extract extract -> new VectorCode(scope, tables).extract(extract);
            case Partition partition -> new VectorCode(scope, tables).partition(partition);
            case SumReduce sum -> new VectorCode(scope, tables).sum(sum);
            case Lookup lookup -> new LookupCode(scope, tables).lookup(lookup);
            case MapBlocks map -> new LookupCode(scope, tables).map(map);
            default ->
                throw new IllegalArgumentException(
                        "no code for " + value.eClass().getName());
        };
        scope.define(value, hint(value), expression);
    }

    /** A name for readers. */
    static String hint(Value value) {
        if (value.getName() != null) {
            return value.getName();
        }
        return value instanceof Operation operation
                ? operation.getOpcode().getLiteral()
                : value.eClass().getName().toLowerCase(Locale.ROOT);
    }
}
