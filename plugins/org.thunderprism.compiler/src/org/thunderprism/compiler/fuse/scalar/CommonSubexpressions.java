package org.thunderprism.compiler.fuse.scalar;

import java.nio.LongBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.rewrite.Rewriter;
import org.thunderprism.model.ir.Block;
import org.thunderprism.model.ir.Constant;
import org.thunderprism.model.ir.Extract;
import org.thunderprism.model.ir.If;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Lookup;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Operation;
import org.thunderprism.model.ir.Pack;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.ReadInput;
import org.thunderprism.model.ir.ReadMessage;
import org.thunderprism.model.ir.ReadSlot;
import org.thunderprism.model.ir.Receiver;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/**
 * Computes once what is computed several times from the same operands (value numbering over the scopes that see each other). Reads of state
 * and counters are left alone: something may be written between them.
 */
public final class CommonSubexpressions implements Pass {

    @Override
    public String name() {
        return "share-values";
    }

    @Override
    public String description() {
        return "what is computed twice from the same operands is computed once";
    }

    @Override
    public boolean apply(PassContext context) {
        return new Sharer().apply(context.program());
    }

    /** What makes two values equal; operands count by identity, integers by content. */
    private record Key(Object kind, ValueType type, List<?> parts) {}

    private static final class Sharer extends Rewriter {
        private final Map<Key, Value> known = new HashMap<>();
        /** Per open nested block, what it added. */
        private final Deque<List<Key>> scopes = new ArrayDeque<>();

        @Override
        protected void enter(Block block) {
            if (block.eContainer() instanceof Receiver) {
                known.clear();
            }
            if (block.eContainer() instanceof If) {
                scopes.push(new ArrayList<>());
            }
        }

        @Override
        protected void leave(Block block) {
            if (block.eContainer() instanceof If) {
                scopes.pop().forEach(known::remove);
            }
        }

        @Override
        protected void rewrite(Instruction instruction) {
            Optional<Key> key = key(instruction);
            if (key.isEmpty()) {
                keep(instruction);
                return;
            }
            Value value = (Value) instruction;
            Value earlier = known.putIfAbsent(key.get(), value);
            if (earlier != null) {
                replace(value, earlier);
                return;
            }
            if (!scopes.isEmpty()) {
                scopes.peek().add(key.get());
            }
            keep(value);
        }

        private static Optional<Key> key(Instruction instruction) {
            return Optional.ofNullable(
                    switch (instruction) {
                        case Constant constant -> key(constant, List.of(constant.getValue()));
                        case ReadInput read -> key(read, List.of(read.getInput()));
                        case ReadMessage read -> key(read, List.of(read.getField()));
                        case ReadSlot read -> key(read, List.of(read.getState()));
                        case Operation operation ->
                            new Key(operation.getOpcode(), operation.getType(), List.copyOf(operation.getOperands()));
                        case Pack pack -> key(pack, List.copyOf(pack.getOperands()));
                        case Extract extract -> key(extract, List.of(extract.getVector(), extract.getIndex()));
                        case Partition partition ->
                            key(partition, List.of(partition.getVector(), partition.getSize(), partition.getStride()));
                        case MapBlocks map -> key(map, List.of(map.getBlocks(), List.copyOf(map.getTables())));
                        case SumReduce sum -> key(sum, List.of(sum.getBlocks(), bias(sum)));
                        case Lookup lookup -> key(lookup, List.of(lookup.getTable(), List.copyOf(lookup.getKeys())));
                        default -> null;
                    });
        }

        private static Key key(Value value, List<?> parts) {
            return new Key(value.eClass(), value.getType(), parts);
        }

        private static LongBuffer bias(SumReduce sum) {
            return LongBuffer.wrap(sum.getBias() == null ? new long[0] : sum.getBias());
        }
    }
}
