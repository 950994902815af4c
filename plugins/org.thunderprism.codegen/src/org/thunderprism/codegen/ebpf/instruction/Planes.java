package org.thunderprism.codegen.ebpf.instruction;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.MapBlocks;
import org.thunderprism.model.ir.Partition;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.SumReduce;

/** Finds pairs of sums that are only used as the two keys of one table: they can be summed as one number, the place in a plane. */
final class Planes {

    private static final int PAIR = 2;

    private final Uses uses;

    Planes(Uses uses) {
        this.uses = uses;
    }

    /** Whether a column and the next one are such a pair. */
    boolean isPlane(SumReduce sum, int column) {
        // A result is observed by a witness alone, which may take its time to take the two apart.
        List<EObject> users =
                uses.of(sum).stream().filter(user -> !(user instanceof Result)).toList();
        return column % PAIR == 0
                && users.size() == 1
                && users.get(0) instanceof Partition partition
                && partition.getSize() == PAIR
                && partition.getStride() == PAIR
                && !uses.of(partition).isEmpty()
                && uses.of(partition).stream().allMatch(Planes::readsPairs);
    }

    private static boolean readsPairs(EObject user) {
        return user instanceof MapBlocks map && map.getTables().stream().allMatch(FuzzyTable.class::isInstance);
    }
}
