package org.thunderprism.codegen.ebpf.match;

import java.util.List;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.model.ir.MatchTable;

final class RunTimeEntries {
    RunTimeEntries(Code code, Declarations declarations, MatchTable table) {}

    List<Scalar> after(List<Scalar> found, List<Scalar> keys, String hint) {
        throw new UnsupportedOperationException();
    }
}
