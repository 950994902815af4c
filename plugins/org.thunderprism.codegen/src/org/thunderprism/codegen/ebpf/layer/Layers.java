package org.thunderprism.codegen.ebpf.layer;

import java.util.List;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Declarations;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.compiler.range.Interval;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.type.ValueType;

public final class Layers {
    public Layers(Code code, Declarations declarations) {}

    public List<Scalar> row(FuzzyTable table, List<Scalar> keys, List<Interval> intervals, String hint) {
        throw new UnsupportedOperationException();
    }

    public List<Scalar> sum(
            List<FuzzyTable> tables, List<Scalar> elements, List<Interval> intervals, ValueType type, long[] bias, String hint) {
        throw new UnsupportedOperationException();
    }
}
