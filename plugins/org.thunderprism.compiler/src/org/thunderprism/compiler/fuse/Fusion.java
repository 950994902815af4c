package org.thunderprism.compiler.fuse;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.compiler.fuse.pass.Pass;
import org.thunderprism.compiler.fuse.pass.PassReport;
import org.thunderprism.compiler.fuse.pass.Size;
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
        List<Pass> passes = Passes.all().stream()
                .filter(pass -> !options.disabled().contains(pass.name()))
                .toList();
        List<PassReport> reports = new ArrayList<>();
        boolean changed = true;
        for (int round = 1; round <= options.rounds() && changed; round++) {
            changed = false;
            for (Pass pass : passes) {
                PassReport report = run(pass, round, fused);
                reports.add(report);
                changed |= report.changed();
            }
        }
        return new FuseResult(fused, reports);
    }

    private PassReport run(Pass pass, int round, Network network) {
        Size before = Size.of(network);
        boolean changed = false;
        for (Program program : network.getPrograms()) {
            changed |= pass.apply(program, options.growth());
        }
        return new PassReport(pass.name(), round, changed, before, Size.of(network));
    }
}
