package org.thunderprism.compiler.fuse.table;

import java.util.Collection;
import org.thunderprism.compiler.fuse.pass.Growth;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.fuse.pass.Size;
import org.thunderprism.compiler.fuse.pass.Uses;
import org.thunderprism.compiler.ir.InstructionMap;
import org.thunderprism.compiler.ir.InstructionSet;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.compiler.rewrite.TableNames;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Opcode;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.type.ValueType;

/**
 * Folds whatever depends on one row of a table into that table: the row holds the results instead, computed once per row. Steps may be
 * non-linear, and may be Maps themselves (Pegasus, SIGCOMM 2025, "primitive fusion").
 */
public final class LeafFolding implements TablePass {

    @Override
    public String name() {
        return "fold-into-maps";
    }

    @Override
    public String description() {
        return "steps that depend on one row of a table become the row, maps after maps included";
    }

    @Override
    public boolean apply(PassContext context) {
        return new Folder(context).apply(context.program());
    }

    private static final class Folder extends Rewriter {
        private final Program program;
        private final Growth growth;
        private final Uses uses;
        private final TableNames names;
        private final InstructionMap<FoldedTable> plans = new InstructionMap<>();
        private final InstructionSet steps = new InstructionSet();
        private final InstructionMap<Value> folded = new InstructionMap<>();

        private Folder(PassContext context) {
            this.program = context.program();
            this.growth = context.growth();
            this.uses = context.uses();
            this.names = new TableNames(context.program());
            for (LeafFunctions.Segment segment : LeafFunctions.of(uses)) {
                if (segment.computes() && !segment.results().isEmpty() && fits(segment)) {
                    FoldedTable.of(segment).ifPresent(table -> {
                        plans.put(segment.source(), table);
                        steps.add(segment.source());
                        segment.steps().forEach(steps::add);
                    });
                }
            }
        }

        private boolean fits(LeafFunctions.Segment segment) {
            if (Size.rows(segment.table()) > growth.rows()
                    || segment.results().stream()
                            .anyMatch(result -> result.getType().blocks() > 0)) {
                return false;
            }
            long columns = segment.results().stream()
                    .mapToLong(result -> result.getType().size())
                    .sum();
            long before = entriesThatGo(segment.laterTables()) + TableRows.entries(segment.table());
            return columns * Size.rows(segment.table()) <= Math.max(before, growth.entries());
        }

        private long entriesThatGo(Collection<Table> tables) {
            return tables.stream()
                    .filter(table -> uses.count(table) == 1)
                    .mapToLong(TableRows::entries)
                    .sum();
        }

        @Override
        protected void rewrite(Instruction instruction) {
            if (instruction instanceof Value value && plans.contains(value)) {
                fold(value, plans.get(value));
            }
            if (instruction instanceof Value value && folded.contains(value)) {
                replace(value, folded.get(value));
            } else if (instruction instanceof Value value && steps.contains(value)) {
                // A step on the way: only steps that go as well have used it.
                markChanged();
            } else {
                keep(instruction);
            }
        }

        private void fold(Value source, FoldedTable plan) {
            Table table = plan.build(names);
            program.getTables().add(table);
            Value row =
                    source instanceof SumReduce sum ? sumOf(sum, table) : lookupOf((Lookup) source, (MatchTable) table);
            int column = 0;
            for (Value result : plan.results()) {
                folded.put(result, taken(row, column, result));
                column += result.getType().size();
            }
        }

        private Value sumOf(SumReduce source, Table table) {
            MapBlocks before = (MapBlocks) source.getBlocks();
            ValueType row = table.getResult();
            MapBlocks map = IrFactory.eINSTANCE.createMapBlocks();
            map.setBlocks(before.getBlocks());
            map.getTables().add(table);
            map.setType(row.element().blocks(1, row.length()));
            map.setOrigin(before.getOrigin());
            emit(map);
            SumReduce sum = IrFactory.eINSTANCE.createSumReduce();
            sum.setBlocks(map);
            sum.setType(row);
            sum.setOrigin(source.getOrigin());
            return emit(sum);
        }

        private Value lookupOf(Lookup source, MatchTable table) {
            Lookup lookup = IrFactory.eINSTANCE.createLookup();
            lookup.setTable(table);
            lookup.getKeys().addAll(source.getKeys());
            lookup.setType(table.getResult());
            lookup.setOrigin(source.getOrigin());
            return emit(lookup);
        }

        /** A result from the columns that hold it. */
        private Value taken(Value row, int column, Value result) {
            ValueType type = result.getType();
            if (type.equals(row.getType())) {
                return row;
            }
            if (type.isScalar()) {
                return element(row, column, type, result.getOrigin());
            }
            Pack pack = IrFactory.eINSTANCE.createPack();
            for (int index = 0; index < type.length(); index++) {
                pack.getOperands().add(element(row, column + index, type.element(), result.getOrigin()));
            }
            pack.setType(type);
            pack.setName(result.getName());
            pack.setOrigin(result.getOrigin());
            return emit(pack);
        }

        private Value element(Value row, int index, ValueType type, Origin origin) {
            Extract extract = IrFactory.eINSTANCE.createExtract();
            extract.setVector(row);
            extract.setIndex(index);
            extract.setType(row.getType().element());
            extract.setOrigin(origin);
            emit(extract);
            if (type.equals(extract.getType())) {
                return extract;
            }
            Operation cast = IrFactory.eINSTANCE.createOperation();
            cast.setOpcode(Opcode.WRAP);
            cast.setType(type);
            cast.getOperands().add(extract);
            cast.setOrigin(origin);
            return emit(cast);
        }
    }
}
