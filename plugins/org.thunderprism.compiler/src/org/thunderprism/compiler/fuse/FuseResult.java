package org.thunderprism.compiler.fuse;

import java.util.List;
import org.thunderprism.compiler.fuse.pass.PassReport;
import org.thunderprism.model.ir.Network;

/**
 * What the fuse phase gives. There is nothing that it could refuse.
 *
 * @param network the network at stage {@link org.thunderprism.model.ir.Stage#FUSE}
 * @param reports one per application of a pass, in order
 */
public record FuseResult(Network network, List<PassReport> reports) {

    public FuseResult {
        reports = List.copyOf(reports);
    }
}
