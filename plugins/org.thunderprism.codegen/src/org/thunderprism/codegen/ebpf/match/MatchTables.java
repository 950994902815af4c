package org.thunderprism.codegen.ebpf.match;

import java.util.List;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.layer.Layers;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Program;

public final class MatchTables {
    public MatchTables(Code code, Declarations declarations, Layers layers) {}

    public List<Scalar> lookup(MatchTable table, List<Scalar> keys, String hint) {
        throw new UnsupportedOperationException();
    }
}
