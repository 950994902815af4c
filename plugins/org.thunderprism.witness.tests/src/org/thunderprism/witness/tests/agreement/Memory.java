package org.thunderprism.witness.tests.agreement;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The rows of a state, and the row of the packet that is being worked on. */
final class Memory {

    private final StateSource source;
    private final BigInteger[] cells;
    private final List<BigInteger>[] holders;
    private int row;
    private boolean foreign;

    @SuppressWarnings("unchecked")
    Memory(StateSource source) {
        this.source = source;
        this.cells = new BigInteger[source.slots() * source.rowSize()];
        Arrays.fill(cells, BigInteger.ZERO);
        this.holders = new List[source.slots()];
    }

    void locate(Map<String, BigInteger> packet) {
        if (source.keys().isEmpty()) {
            return;
        }
        int hash = 0;
        for (StateSource.Key key : source.keys()) {
            hash = Hash.mix(hash, key.width(), packet.get(key.name()));
        }
        row = Hash.finish(hash) & source.slots() - 1;
        List<BigInteger> flow =
                source.keys().stream().map(key -> packet.get(key.name())).toList();
        foreign = !source.policy().equals("share") && holders[row] != null && !holders[row].equals(flow);
        if (foreign && source.policy().equals("evict")) {
            Arrays.fill(cells, row * source.rowSize(), (row + 1) * source.rowSize(), BigInteger.ZERO);
            foreign = false;
            holders[row] = flow;
        } else if (!foreign) {
            holders[row] = flow;
        }
    }

    BigInteger[] read(StateSource.Field field) {
        int from = row * source.rowSize() + field.offset();
        BigInteger[] values =
                Arrays.copyOfRange(cells, from, from + field.kind().size());
        if (foreign) {
            Arrays.fill(values, BigInteger.ZERO);
        }
        return values;
    }

    void write(StateSource.Field field, int index, BigInteger value) {
        if (!foreign) {
            cells[row * source.rowSize() + field.offset() + index] = value;
        }
    }

    BigInteger[] cells() {
        return cells;
    }
}
