package org.thunderprism.codegen.nx;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.type.ValueType;

/** Writes what makes vectors of values and values of vectors. */
final class VectorCode {

    private final Scope scope;
    private final TableContents tables;

    VectorCode(Scope scope, TableContents tables) {
        this.scope = scope;
        this.tables = tables;
    }

    /** The shape of a value: records, then what one of them has. */
    static String shape(String rows, ValueType type) {
        return "{" + rows + (type.blocks() == 0 ? "" : ", " + type.blocks())
                + (type.length() == 0 ? "" : ", " + type.length()) + "}";
    }

    String pack(Pack pack) {
        String elements = pack.getOperands().stream().map(scope::vector).collect(Collectors.joining(", "));
        return "Nx.stack([" + elements + "], axis: 1)";
    }

    String extract(Extract extract) {
        ValueType type = extract.getVector().getType();
        String vector = scope.operand(extract.getVector());
        String flat =
                type.blocks() == 0 ? vector : "Nx.reshape(" + vector + ", {" + scope.rows() + ", " + type.size() + "})";
        return "element(" + flat + ", " + extract.getIndex() + ")";
    }

    String partition(Partition partition) {
        ValueType type = partition.getType();
        String vector = scope.operand(partition.getVector());
        String elements = vector;
        if (partition.getStride() != partition.getSize()) {
            elements = "Nx.take(" + vector + ", Nx.tensor(" + indices(partition) + ", type: :s64), axis: 1)";
        } else if (type.size() < partition.getVector().getType().size()) {
            elements = "Nx.slice_along_axis(" + vector + ", 0, " + type.size() + ", axis: 1)";
        }
        return "Nx.reshape(" + elements + ", " + shape(scope.rows(), type) + ")";
    }

    private static List<Integer> indices(Partition partition) {
        int size = partition.getSize();
        return IntStream.range(0, partition.getType().size())
                .map(element -> element / size * partition.getStride() + element % size)
                .boxed()
                .toList();
    }

    /** Wrapping once at the end gives the same as wrapping after each addition: both are the sum modulo 2^width. */
    String sum(SumReduce sum) {
        ValueType type = sum.getType();
        Carrier carrier = Carrier.of(type);
        String blocks = carrier.from(Carrier.of(sum.getBlocks().getType()), scope.operand(sum.getBlocks()));
        String total = "Nx.sum(" + blocks + ", axes: [1])";
        if (sum.getBias() != null) {
            String bias = tables.add(sum.getName() + "_bias", carrier, sum.getBias(), 0);
            total = "Nx.add(" + total + ", " + bias + ")";
        }
        return ScalarCode.wrap(type, total);
    }
}
