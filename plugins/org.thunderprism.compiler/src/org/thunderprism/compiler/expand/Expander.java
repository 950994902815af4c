package org.thunderprism.compiler.expand;

import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.body.NetworkExpander;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;

/**
 * The phase that expands macros: loops are unrolled, folds become trees, functions are inlined, constants get the values of each vertex, and
 * {@code sync} and {@code echo} become messages with their senders and receivers. What comes out is one program per vertex, of stage
 * {@link org.thunderprism.model.ir.Stage#EXPAND}.
 *
 * <p>Names are resolved by declaration, never by text, so that expansion cannot capture a name. Sizes are bounded by
 * {@link org.thunderprism.compiler.Limits}, and checked before anything is unrolled. Every instruction knows the source that it comes from and
 * the macros around it.
 */
public final class Expander {

    /**
     * Expands a program.
     *
     * @param program linked and validated, without errors
     * @return the network, or no value when there are errors; the diagnostics are those of this phase
     */
    public Result<Network> expand(ThunderFile program, ExpandOptions options) {
        Diagnostics diagnostics = new Diagnostics(Phase.EXPAND);
        if (program.getHeader() == null) {
            diagnostics.report(ExpandCode.NOT_A_PROGRAM, SourceRanges.whole(program));
            return new Result<>(null, diagnostics.list());
        }
        Network network = new NetworkExpander(
                        program,
                        ProgramTopology.of(program.eResource()),
                        options.limits(),
                        options.places(),
                        diagnostics)
                .expand();
        return new Result<>(diagnostics.hasErrors() ? null : network, diagnostics.list());
    }
}
