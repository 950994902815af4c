package org.thunderprism.codegen.nx;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Value;

/** The lines of a function's or a loop's body, and the variables that hold the program's values there. */
final class Scope {

    private final String rows;
    private final ElixirNames names;
    private final Lines lines = new Lines();
    private final Map<Value, String> values = new IdentityHashMap<>();
    private final Map<FlatCode.Guard, String> guards = new HashMap<>();
    private final Scope outer;
    private final Import importer;

    /** Makes a variable of an outer scope known in this one. */
    interface Import {

        /** @return the variable here */
        String bring(Scope here, String variable);
    }

    /** The scope of a function: {@code n} records at a time. */
    Scope(ElixirNames names) {
        this("n", names, null, null);
    }

    private Scope(String rows, ElixirNames names, Scope outer, Import importer) {
        this.rows = rows;
        this.names = names;
        this.outer = outer;
        this.importer = importer;
    }

    /** A scope within this one that handles one record at a time. */
    Scope single(Import bringing) {
        return new Scope("1", names, this, bringing);
    }

    /** The number of records, an expression. */
    String rows() {
        return rows;
    }

    /** The text so far. */
    Lines lines() {
        return lines;
    }

    /** A new variable. */
    String variable(String hint) {
        return names.unique(hint);
    }

    /** Gives an expression a name. */
    String let(String hint, String expression) {
        String variable = names.unique(hint);
        lines.add(variable + " = " + expression);
        return variable;
    }

    /** Computes a value. */
    void define(Value value, String hint, String expression) {
        values.put(value, let(hint, expression));
    }

    /** Says which variable holds a value. */
    void bind(Value value, String variable) {
        values.put(value, variable);
    }

    /** Whether all operands of an operation may be bare numbers, which have no dimension for records. */
    static boolean isConstant(Value value) {
        return Operands.source(value) instanceof Constant;
    }

    /** A value as an operand: a variable, or a constant as it stands. */
    String operand(Value value) {
        Value source = Operands.source(value);
        if (source instanceof Constant constant) {
            return Carrier.of(constant.getType()).operand(constant.getValue());
        }
        return variable(source);
    }

    /** A value with a dimension for the records. */
    String vector(Value value) {
        return isConstant(value) ? broadcast(operand(value)) : operand(value);
    }

    /** A number for each record. */
    String broadcast(String number) {
        return "Nx.broadcast(" + number + ", {" + rows + "})";
    }

    private String variable(Value value) {
        String known = values.get(value);
        if (known == null) {
            if (outer == null) {
                throw new IllegalStateException("not computed: " + value);
            }
            known = importer.bring(this, outer.variable(value));
            values.put(value, known);
        }
        return known;
    }

    /** A variable of an outer scope that holds no value of the program. */
    String bring(String variable) {
        return importer.bring(this, variable);
    }

    /** 1 where a guard holds, else 0; empty where it always does. */
    Optional<String> guard(FlatCode.Guard guard, Dependence dependence) {
        if (guard == null) {
            return Optional.empty();
        }
        String known = guards.get(guard);
        if (known == null) {
            known = outer != null && !dependence.isSequential(guard)
                    ? importer.bring(this, outer.guard(guard, dependence).orElseThrow())
                    : let("when", condition(guard, dependence));
            guards.put(guard, known);
        }
        return Optional.of(known);
    }

    private String condition(FlatCode.Guard guard, Dependence dependence) {
        String tested = vector(guard.condition());
        String holds = guard.otherwise() ? "Nx.bitwise_xor(" + tested + ", 1)" : tested;
        return guard(guard.outer(), dependence)
                .map(outside -> "Nx.bitwise_and(" + outside + ", " + holds + ")")
                .orElse(holds);
    }
}
