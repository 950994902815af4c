package org.thunderprism.compiler.fuse.table;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.compiler.fuse.pass.Growth;
import org.thunderprism.compiler.fuse.pass.Instructions;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.fuse.pass.Size;
import org.thunderprism.compiler.fuse.pass.Uses;
import org.thunderprism.compiler.ir.IrBuilder;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.compiler.rewrite.TableNames;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/** Makes one Map of a Map directly after a Map: each row of the first table is replaced by what the second table gives for it. */
public final class MapComposition implements TablePass {

    @Override
    public String name() {
        return "compose-maps";
    }

    @Override
    public String description() {
        return "a map directly after a map becomes one map";
    }

    @Override
    public boolean apply(PassContext context) {
        return new Composer(context).apply(context.program());
    }

    private static final class Composer extends Rewriter {
        private final Program program;
        private final Growth growth;
        private final Uses uses;
        private final TableNames names;

        private Composer(PassContext context) {
            this.program = context.program();
            this.growth = context.growth();
            this.uses = context.uses();
            this.names = new TableNames(context.program());
        }

        @Override
        protected void rewrite(Instruction instruction) {
            if (instruction instanceof MapBlocks second
                    && second.getBlocks() instanceof MapBlocks first
                    && uses.isOnlyUser(second, first)
                    && isFixed(first)
                    && isFixed(second)
                    && fits(first, second)) {
                replace(second, emit(compose(first, second)));
            } else {
                keep(instruction);
            }
        }

        private static boolean isFixed(MapBlocks map) {
            return map.getTables().stream().noneMatch(Instructions::isFilledAtRunTime);
        }

        private boolean fits(MapBlocks first, MapBlocks second) {
            long before = 0;
            long after = 0;
            long rows = 0;
            for (int block = 0; block < first.getTables().size(); block++) {
                before += TableRows.entries(first.getTables().get(block))
                        + TableRows.entries(second.getTables().get(block));
                after += (long) Size.rows(first.getTables().get(block))
                        * second.getType().length();
            }
            return rows <= growth.rows() && after <= Math.max(before, growth.entries());
        }

        private MapBlocks compose(MapBlocks first, MapBlocks second) {
            List<Table> tables = new ArrayList<>();
            for (int block = 0; block < first.getTables().size(); block++) {
                Table outer = second.getTables().get(block);
                RowFunction function = through(outer, first.getType());
                Table composed = TableRows.map(
                        first.getTables().get(block), names.fresh(outer.getName()), outer.getResult(), function::apply);
                program.getTables().add(composed);
                tables.add(composed);
            }
            MapBlocks map = IrFactory.eINSTANCE.createMapBlocks();
            map.setBlocks(first.getBlocks());
            map.getTables().addAll(tables);
            map.setType(second.getType());
            map.setName(second.getName());
            map.setOrigin(second.getOrigin());
            return map;
        }

        /** What a table gives for one block. */
        private static RowFunction through(Table table, ValueType blocks) {
            Input input = IrFactory.eINSTANCE.createInput();
            input.setType(blocks.element().vector(blocks.length()));
            Block steps = IrFactory.eINSTANCE.createBlock();
            IrBuilder builder = IrBuilder.on(steps);
            Value row = builder.readInput(input);
            Value block = builder.partition(row, blocks.length(), blocks.length());
            Value mapped = builder.map(block, List.of(table));
            return new RowFunction(row, List.of(block, mapped), List.of(mapped));
        }
    }
}
