package org.thunderprism.codegen.wasm;

import java.util.stream.IntStream;
import org.thunderprism.codegen.component.Component;
import org.thunderprism.codegen.wasm.binary.FunctionWriter;
import org.thunderprism.codegen.wasm.binary.MemoryAccess;
import org.thunderprism.codegen.wasm.binary.NumberType;
import org.thunderprism.codegen.wasm.binary.Numeric;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.SumReduce;
import org.thunderprism.model.ir.Value;
import org.thunderprism.model.type.ValueType;

/**
 * The element-wise sum of blocks. The rows of a map are added up straight from their tables, without being copied: small
 * sums as straight code, large ones by a loop over the elements.
 */
final class SumCode {

    /** Summands, all elements together, up to which the code is straight; loops are compiled sooner and better. */
    private static final int STRAIGHT = 64;

    /** Rows that one round of a loop adds. */
    private static final int ROWS_AT_ONCE = 32;

    private final Unit unit;
    private final FunctionCode code;
    private final FunctionWriter out;
    private final SumReduce sum;
    private final ValueType type;
    private final NumberType number;
    private final Numeric add;

    SumCode(Unit unit, FunctionCode code, SumReduce sum) {
        this.unit = unit;
        this.code = code;
        this.out = code.out();
        this.sum = sum;
        this.type = sum.getType().element();
        this.number = NumberTypes.of(type);
        this.add = number == NumberType.I32 ? Numeric.I32_ADD : Numeric.I64_ADD;
    }

    /** Whether the sum is computed by a loop; its elements are then in memory. */
    static boolean isLoop(SumReduce sum) {
        return sum.getBlocks() instanceof MapBlocks && sum.getBlocks().getType().size() > STRAIGHT;
    }

    /** Writes code that fills the elements from {@code from} to before {@code to}. */
    void write(int from, int to) {
        if (isLoop(sum)) {
            loop((MapBlocks) sum.getBlocks());
        } else if (sum.getBlocks() instanceof MapBlocks map) {
            int[] rows = rows(map, 0, map.getTables().size());
            straight(from, to, (block, element) -> {
                out.get(rows[block]);
                code.selector(map, block).rows().load(out, element, number);
            });
        } else {
            straight(from, to, this::pushElement);
        }
    }

    private interface Summands {
        void push(int block, int element);
    }

    private void straight(int from, int to, Summands summands) {
        int blocks = sum.getBlocks().getType().blocks();
        for (int element = from; element < to; element++) {
            code.beginSlot(sum);
            summands.push(0, element);
            for (int block = 1; block < blocks; block++) {
                summands.push(block, element);
                out.numeric(add);
            }
            if (sum.getBias() != null && sum.getBias()[element] != 0) {
                out.constant(number, sum.getBias()[element]).numeric(add);
            }
            ScalarCode.wrap(out, type);
            code.endSlot(sum, element);
        }
    }

    private void pushElement(int block, int element) {
        Value blocks = sum.getBlocks();
        code.push(Component.of(blocks, block * blocks.getType().length() + element));
        ScalarCode.resize(
                out, NumberTypes.of(blocks.getType()), number, blocks.getType().signed());
    }

    /** Locals with the begins of some blocks' rows. */
    private int[] rows(MapBlocks map, int from, int to) {
        return IntStream.range(from, to)
                .map(block -> {
                    int row = out.local(NumberType.I32);
                    code.pushSlot(map, block);
                    out.set(row);
                    return row;
                })
                .toArray();
    }

    private void loop(MapBlocks map) {
        int blocks = map.getTables().size();
        for (int from = 0; from < blocks; from += ROWS_AT_ONCE) {
            addRows(map, from, Math.min(blocks, from + ROWS_AT_ONCE));
        }
    }

    /** A loop over the elements that adds some blocks' rows to the bias, or to the sum so far. */
    private void addRows(MapBlocks map, int from, int to) {
        int[] rows = rows(map, from, to);
        int element = out.local(NumberType.I32);
        int place = out.local(NumberType.I32);
        int rowBytes = code.selector(map, from).rows().stride() / sum.getType().length();
        MemoryAccess load = NumberTypes.load(number, number.bytes(), false);
        out.constant(0).set(element).constant(0).set(place);
        out.loop();
        out.get(place);
        if (from > 0) {
            out.get(place).memory(load, code.address(sum));
        } else if (sum.getBias() != null) {
            out.get(place).memory(load, unit.data().add(RowImage.of(sum.getBias(), number.bytes()), number.bytes()));
        } else {
            out.constant(number, 0);
        }
        for (int block = from; block < to; block++) {
            out.get(rows[block - from]).get(element).numeric(Numeric.I32_ADD);
            code.selector(map, block).rows().load(out, 0, number);
            out.numeric(add);
        }
        ScalarCode.wrap(out, type);
        out.memory(NumberTypes.store(number, number.bytes()), code.address(sum));
        out.get(element).constant(rowBytes).numeric(Numeric.I32_ADD).set(element);
        out.get(place).constant(number.bytes()).numeric(Numeric.I32_ADD).tee(place);
        out.constant(sum.getType().length() * number.bytes())
                .numeric(Numeric.I32_LT_U)
                .branchIf(0);
        out.end();
    }
}
