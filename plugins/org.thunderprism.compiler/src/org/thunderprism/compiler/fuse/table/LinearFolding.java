package org.thunderprism.compiler.fuse.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.fuse.pass.Constants;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.fuse.tree.Row;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.compiler.rewrite.TableNames;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/**
 * Folds linear steps behind a sum into the tables before it: adding and multiplying by constants, shifting left, and linear combinations of
 * the sum's elements become other rows and another bias (Pegasus, SIGCOMM 2025, "linear reordering"). Elements that nobody takes are not
 * computed any more. Done where the tables do not grow.
 */
public final class LinearFolding implements TablePass {

    @Override
    public String name() {
        return "fold-linear";
    }

    @Override
    public String description() {
        return "linear steps behind a sum become rows of the tables before it; elements that nobody takes go";
    }

    @Override
    public boolean apply(PassContext context) {
        return new Folder(context).apply(context.program());
    }

    private static final class Folder extends Rewriter {
        private final Program program;
        private final TableNames names;
        private final AffineAnalysis analysis;
        private final InstructionMap<List<Map.Entry<Value, Affine>>> plans = new InstructionMap<>();
        private final InstructionMap<Value> folded = new InstructionMap<>();

        private Folder(PassContext context) {
            this.program = context.program();
            this.names = new TableNames(context.program());
            this.analysis = new AffineAnalysis(context.uses());
            analysis.combinations().forEach((sum, combinations) -> {
                if (isBetter(sum, combinations, analysis.operations(sum))) {
                    plans.put(sum, combinations);
                }
            });
        }

        /** Whether fewer columns are left, or fewer operations, and the tables are no larger. */
        private static boolean isBetter(SumReduce sum, List<Map.Entry<Value, Affine>> combinations, long operations) {
            if (combinations.isEmpty()) {
                return false;
            }
            long columns =
                    combinations.stream().map(Map.Entry::getValue).distinct().count();
            int length = sum.getType().length();
            if (combinations.stream().allMatch(entry -> entry.getValue().isElement())) {
                return columns < length;
            }
            ValueType rows = rowType(combinations);
            long cuts = combinations.stream()
                    .filter(entry -> !entry.getValue().type().equals(rows))
                    .count();
            boolean fits = columns * rows.width()
                    <= (long) length * sum.getBlocks().getType().width();
            return fits && (cuts < operations || columns < length);
        }

        /** The widest type that is asked for: narrower ones are cut out of it. */
        private static ValueType rowType(List<Map.Entry<Value, Affine>> combinations) {
            ValueType widest = combinations.getFirst().getValue().type();
            for (Map.Entry<Value, Affine> entry : combinations) {
                if (entry.getValue().type().width() > widest.width()) {
                    widest = entry.getValue().type();
                }
            }
            return widest;
        }

        @Override
        protected void rewrite(Instruction instruction) {
            if (instruction instanceof SumReduce sum && plans.contains(sum)) {
                fold(sum, plans.get(sum));
            } else if (instruction instanceof Value value && folded.contains(value)) {
                replace(value, folded.get(value));
            } else if (instruction instanceof Value value && plans.contains(analysis.sourceOf(value))) {
                // A step on the way: only steps that go as well have used it.
                markChanged();
            } else {
                keep(instruction);
            }
        }

        private void fold(SumReduce sum, List<Map.Entry<Value, Affine>> combinations) {
            Map<Affine, Integer> columns = new LinkedHashMap<>();
            for (Map.Entry<Value, Affine> entry : combinations) {
                if (entry.getValue().indices().length > 0) {
                    columns.putIfAbsent(entry.getValue(), columns.size());
                }
            }
            Value vector = columns.isEmpty() ? null : sumOf(sum, new ArrayList<>(columns.keySet()), combinations);
            for (Map.Entry<Value, Affine> entry : combinations) {
                Affine combination = entry.getValue();
                Origin origin = entry.getKey().getOrigin();
                Integer column = columns.get(combination);
                Value value = column == null
                        ? emit(Constants.of(combination.type(), constantOf(combination), origin))
                        : element(vector, column, combination.type(), origin);
                folded.put(entry.getKey(), value);
            }
        }

        /** The constant with the sum's bias, of which a combination has its share. */
        private static long constantOf(Affine combination) {
            long[] bias = combination.source().getBias();
            long share = bias == null ? 0 : combination.combine(new Row(bias), combination.type());
            return combination.type().canonical(combination.constant() + share);
        }

        private Value sumOf(SumReduce sum, List<Affine> columns, List<Map.Entry<Value, Affine>> combinations) {
            boolean onlyElements = columns.stream().allMatch(Affine::isElement);
            ValueType summed = onlyElements ? sum.getType().element() : rowType(combinations);
            ValueType rows = onlyElements ? sum.getBlocks().getType().element() : summed;
            MapBlocks before = (MapBlocks) sum.getBlocks();
            MapBlocks map = IrFactory.eINSTANCE.createMapBlocks();
            map.setBlocks(before.getBlocks());
            map.getTables().addAll(tables(before, columns, rows));
            map.setType(rows.blocks(before.getTables().size(), columns.size()));
            map.setOrigin(before.getOrigin());
            emit(map);
            SumReduce result = IrFactory.eINSTANCE.createSumReduce();
            result.setBlocks(map);
            result.setBias(columns.stream()
                    .mapToLong(column -> summed.canonical(constantOf(column)))
                    .toArray());
            result.setType(summed.vector(columns.size()));
            result.setName(sum.getName());
            result.setOrigin(sum.getOrigin());
            return emit(result);
        }

        private List<Table> tables(MapBlocks map, List<Affine> columns, ValueType rows) {
            Map<Table, Table> made = new IdentityHashMap<>();
            return map.getTables().stream()
                    .map(table -> made.computeIfAbsent(table, old -> {
                        Table mapped = TableRows.map(
                                old,
                                names.fresh(old.getName()),
                                rows.vector(columns.size()),
                                row -> new Row(columns.stream()
                                        .mapToLong(column -> column.combine(row, rows))
                                        .toArray()));
                        program.getTables().add(mapped);
                        return mapped;
                    }))
                    .toList();
        }

        private Value element(Value vector, int index, ValueType type, Origin origin) {
            Extract extract = IrFactory.eINSTANCE.createExtract();
            extract.setVector(vector);
            extract.setIndex(index);
            extract.setType(vector.getType().element());
            extract.setOrigin(origin);
            emit(extract);
            if (type.equals(extract.getType())) {
                return extract;
            }
            Operation cut = IrFactory.eINSTANCE.createOperation();
            cut.setOpcode(Opcode.WRAP);
            cut.setType(type);
            cut.getOperands().add(extract);
            cut.setOrigin(origin);
            return emit(cut);
        }
    }
}
