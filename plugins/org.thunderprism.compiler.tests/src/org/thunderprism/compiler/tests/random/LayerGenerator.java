package org.thunderprism.compiler.tests.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MatchKind;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Makes one partition, map, sum over a vector, with tables of its own. */
final class LayerGenerator {

    private static final int MAXIMUM_DEPTH = 4;

    private final SplittableRandom random;

    LayerGenerator(SplittableRandom random) {
        this.random = random;
    }

    /**
     * @param row element type of the tables' rows
     * @param sum element type of the sum
     */
    Value layer(IrBuilder builder, Value vector, ValueType row, ValueType sum) {
        ValueType type = vector.getType();
        int size = random.nextInt(1, type.length() + 1);
        Value blocks = builder.partition(vector, size, random.nextBoolean() ? size : random.nextInt(1, size + 1));
        ValueType result = row.vector(random.nextInt(1, 5));
        List<Table> tables = new ArrayList<>();
        Program program = programOf(builder);
        for (int i = 0; i < blocks.getType().blocks(); i++) {
            Table table = random.nextInt(4) == 0
                    ? matchTable(program, type.element(), size, result)
                    : fuzzyTable(program, type.element(), size, result);
            program.getTables().add(table);
            tables.add(table);
        }
        long[] bias = random.nextBoolean() ? Declarations.values(sum, result.length(), random) : null;
        return builder.sumReduce(builder.map(blocks, tables), sum, bias);
    }

    private static Program programOf(IrBuilder builder) {
        return (Program) EcoreUtil.getRootContainer(builder.block()).eContents().stream()
                .filter(Program.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private Table matchTable(Program program, ValueType element, int size, ValueType result) {
        MatchKind[] kinds = new MatchKind[size];
        Arrays.setAll(kinds, i -> random.nextBoolean() ? MatchKind.EXACT : MatchKind.RANGE);
        ValueType[] types = new ValueType[size];
        Arrays.fill(types, element);
        return Declarations.matchTable(name(program), kinds, types, result, random);
    }

    private Table fuzzyTable(Program program, ValueType element, int size, ValueType result) {
        int depth = random.nextInt(MAXIMUM_DEPTH + 1);
        int inner = (1 << depth) - 1;
        FuzzyTable table = IrFactory.eINSTANCE.createFuzzyTable();
        table.setName(name(program));
        table.setResult(result);
        table.setDepth(depth);
        table.setArity(size);
        table.setFeatures(
                IntStream.generate(() -> random.nextInt(size)).limit(inner).toArray());
        table.setThresholds(Declarations.values(element, inner, random));
        table.setRows(Declarations.values(result, (inner + 1) * result.length(), random));
        return table;
    }

    private static String name(Program program) {
        return "layer" + program.getTables().size();
    }
}
