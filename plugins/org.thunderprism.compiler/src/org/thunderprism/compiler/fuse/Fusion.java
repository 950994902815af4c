package org.thunderprism.compiler.fuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.fuse.pass.Growth;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassContext;
import org.thunderprism.compiler.fuse.pass.PassReport;
import org.thunderprism.compiler.fuse.pass.Size;
import org.thunderprism.compiler.ir.Numbering;
import org.thunderprism.compiler.rewrite.Networks;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;

/**
 * The phase that runs the passes, in their order and again until nothing changes or the rounds are used up. Stage {@link Stage#LOWER} in,
 * stage {@link Stage#FUSE} out; the network that comes in is left as it is, and both compute the same, bit for bit.
 */
public final class Fusion {

    private final FuseOptions options;

    public Fusion(FuseOptions options) {
        this.options = options;
    }

    public FuseResult fuse(Network network) {
        Network fused = Networks.copy(network, Stage.FUSE);
        Numbering.number(fused);
        List<Workpiece> pieces = fused.getPrograms().stream()
                .map(program -> new Workpiece(program, options.growth()))
                .toList();
        List<Pass> passes = Passes.all().stream()
                .filter(pass -> !options.disabled().contains(pass.name()))
                .toList();
        List<PassReport> reports = new ArrayList<>();
        boolean changed = true;
        Size size = Size.of(fused);
        for (int round = 1; round <= options.rounds() && changed; round++) {
            changed = false;
            for (Pass pass : passes) {
                boolean works = false;
                for (Workpiece piece : pieces) {
                    works |= piece.run(pass);
                }
                Size after = works ? Size.of(fused) : size;
                reports.add(new PassReport(pass.name(), round, works, size, after));
                size = after;
                changed |= works;
            }
        }
        return new FuseResult(fused, reports);
    }

    /** One program on its way through the passes. A pass that found nothing to do is not asked again until another one has changed something. */
    private static final class Workpiece {
        private final Growth growth;
        private final Map<Pass, Integer> seen = new HashMap<>();
        private PassContext context;
        private int version;

        private Workpiece(Program program, Growth growth) {
            this.growth = growth;
            this.context = new PassContext(program, growth);
        }

        private boolean run(Pass pass) {
            if (Integer.valueOf(version).equals(seen.put(pass, version))) {
                return false;
            }
            boolean changed = pass.concerns(context.program()) && pass.apply(context);
            if (changed) {
                version++;
                Numbering.number(context.program());
                context = new PassContext(context.program(), growth);
            }
            return changed;
        }
    }
}
