package org.thunderprism.compiler.fuse;

import java.util.List;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.scalar.BranchSimplification;
import org.thunderprism.compiler.fuse.scalar.CommonSubexpressions;
import org.thunderprism.compiler.fuse.scalar.ConstantFolding;
import org.thunderprism.compiler.fuse.scalar.DeadCodeRemoval;
import org.thunderprism.compiler.fuse.scalar.IdentityRemoval;
import org.thunderprism.compiler.fuse.scalar.RangeFolding;
import org.thunderprism.compiler.fuse.table.BiasFolding;
import org.thunderprism.compiler.fuse.table.BlockMerging;
import org.thunderprism.compiler.fuse.table.LeafFolding;
import org.thunderprism.compiler.fuse.table.LinearFolding;
import org.thunderprism.compiler.fuse.table.MapComposition;
import org.thunderprism.compiler.fuse.table.TableSharing;
import org.thunderprism.compiler.fuse.table.TreePruning;

/** The passes in the order in which they run. A new pass joins this list. */
public final class Passes {

    private static final List<Pass> ALL = List.of(
            new ConstantFolding(),
            new IdentityRemoval(),
            new RangeFolding(),
            new BranchSimplification(),
            new CommonSubexpressions(),
            new TableSharing(),
            new TreePruning(),
            new MapComposition(),
            new LeafFolding(),
            new LinearFolding(),
            new BlockMerging(),
            new BiasFolding(),
            new DeadCodeRemoval());

    private Passes() {}

    public static List<Pass> all() {
        return ALL;
    }

    /** The names by which passes are switched off, in the order of the passes. */
    public static List<String> names() {
        return ALL.stream().map(Pass::name).toList();
    }
}
