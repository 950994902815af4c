package org.thunderprism.codegen.ebpf.instruction;

import java.util.IdentityHashMap;
import java.util.Map;
import org.thunderprism.codegen.ebpf.text.CNames;
import org.thunderprism.codegen.ebpf.text.CText;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.type.ValueType;

/** Verdict and results as members of {@code struct thunder_result}, which is the end of an observed record. */
public final class ResultNames {

    private final Map<Result, String> names = new IdentityHashMap<>();
    private final CText declaration;

    public ResultNames(Program program) {
        CNames unique = new CNames();
        declaration = new CText().open("struct thunder_result").line("struct thunder_outcome outcome;");
        unique.unique("outcome");
        for (Module module : program.getModules()) {
            for (Result result : module.getResults()) {
                String name = unique.unique(module.getName() + "_" + result.getName());
                ValueType type = result.getValue().getType();
                names.put(result, name);
                declaration.line("__u64 " + name + (type.isScalar() ? ";" : "[" + type.size() + "];"));
            }
        }
        declaration.close(";");
    }

    /** The member's name. */
    public String name(Result result) {
        return names.get(result);
    }

    /** The structure. */
    public CText declaration() {
        return declaration;
    }
}
