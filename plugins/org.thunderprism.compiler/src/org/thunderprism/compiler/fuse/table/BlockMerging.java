package org.thunderprism.compiler.fuse.table;

import java.util.Optional;
import org.thunderprism.compiler.fuse.pass.Constants;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.fuse.pass.Uses;
import org.thunderprism.compiler.range.ValueRanges;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.compiler.rewrite.TableNames;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.origin.Origin;

/**
 * Makes the blocks of a sum fewer: a block whose row is always the same becomes part of the bias, and blocks that read the same elements
 * become one whose rows are the sums, as long as the new table is no larger than the two.
 */
public final class BlockMerging implements TablePass {

    @Override
    public String name() {
        return "merge-blocks";
    }

    @Override
    public String description() {
        return "blocks with one row become bias; blocks that read the same elements become one";
    }

    @Override
    public boolean apply(PassContext context) {
        return new Merger(context).apply(context.program());
    }

    private static final class Merger extends Rewriter {
        private final Program program;
        private final Uses uses;
        private final ValueRanges ranges;
        private final TableNames names;

        private Merger(PassContext context) {
            this.program = context.program();
            this.uses = context.uses();
            this.ranges = context.ranges();
            this.names = new TableNames(context.program());
        }

        @Override
        protected void rewrite(Instruction instruction) {
            Optional<BlockSet> fewer = instruction instanceof SumReduce sum ? merged(sum) : Optional.empty();
            if (fewer.isPresent()) {
                replace((Value) instruction, build((SumReduce) instruction, fewer.get()));
            } else {
                keep(instruction);
            }
        }

        /** The blocks when there are fewer of them than before. */
        private Optional<BlockSet> merged(SumReduce sum) {
            if (!(sum.getBlocks() instanceof MapBlocks map)
                    || !uses.isOnlyUser(sum, map)
                    || !(map.getBlocks() instanceof Partition partition)
                    || !uses.isOnlyUser(map, partition)) {
                return Optional.empty();
            }
            BlockSet blocks = new BlockSet(sum, names);
            for (int block = 0; block < map.getTables().size(); block++) {
                int start = block * partition.getSize();
                blocks.add(
                        Element.of(partition, block),
                        map.getTables().get(block),
                        ranges.elements(partition).subList(start, start + partition.getSize()));
            }
            return blocks.size() < map.getTables().size() ? Optional.of(blocks) : Optional.empty();
        }

        private Value build(SumReduce sum, BlockSet blocks) {
            Origin origin = sum.getOrigin();
            if (blocks.size() == 0) {
                Pack constants = IrFactory.eINSTANCE.createPack();
                for (long bias : blocks.bias()) {
                    constants.getOperands().add(emit(Constants.of(sum.getType().element(), bias, origin)));
                }
                return finish(constants, sum);
            }
            Pack vector = IrFactory.eINSTANCE.createPack();
            blocks.elements().forEach(element -> vector.getOperands().add(element.value(origin, this::emitValue)));
            vector.setType(vector.getOperands()
                    .getFirst()
                    .getType()
                    .vector(vector.getOperands().size()));
            vector.setOrigin(origin);
            emit(vector);

            MapBlocks oldMap = (MapBlocks) sum.getBlocks();
            int blockSize = oldMap.getBlocks().getType().length();
            Partition partition = IrFactory.eINSTANCE.createPartition();
            partition.setVector(vector);
            partition.setSize(blockSize);
            partition.setStride(blockSize);
            partition.setType(vector.getType().element().blocks(blocks.size(), blockSize));
            partition.setOrigin(origin);
            emit(partition);

            MapBlocks map = IrFactory.eINSTANCE.createMapBlocks();
            map.setBlocks(partition);
            map.getTables().addAll(blocks.tables(program.getTables()));
            map.setType(oldMap.getType()
                    .element()
                    .blocks(blocks.size(), oldMap.getType().length()));
            map.setOrigin(origin);
            emit(map);

            SumReduce fewer = IrFactory.eINSTANCE.createSumReduce();
            fewer.setBlocks(map);
            fewer.setBias(blocks.bias());
            return finish(fewer, sum);
        }

        private Value emitValue(Value value) {
            return emit(value);
        }

        private Value finish(Value value, SumReduce sum) {
            value.setType(sum.getType());
            value.setName(sum.getName());
            value.setOrigin(sum.getOrigin());
            return emit(value);
        }
    }
}
