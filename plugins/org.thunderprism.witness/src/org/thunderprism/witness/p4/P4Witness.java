package org.thunderprism.witness.p4;

import java.nio.charset.StandardCharsets;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.p4.P4Generator;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.topology.Backend;
import org.thunderprism.witness.Session;
import org.thunderprism.witness.Witness;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.p4.bind.ProgramBinder;
import org.thunderprism.witness.p4.run.Switch;
import org.thunderprism.witness.p4.syntax.P4Exception;

/** Reads P4-16 text, checks it, and runs it in a v1model switch of its own. */
public final class P4Witness implements Witness {

    @Override
    public String name() {
        return "p4";
    }

    @Override
    public Backend backend() {
        return Backend.P4;
    }

    @Override
    public String artefactKind() {
        return P4Generator.RECORD_KIND;
    }

    @Override
    public Session open(GeneratedFile artefact, Program program) throws WitnessException {
        try {
            Switch device = ProgramBinder.bind(new String(artefact.bytes(), StandardCharsets.UTF_8));
            ControlPlane.execute(P4Generator.commands(program), device);
            return new P4Session(device, program);
        } catch (P4Exception | IllegalArgumentException e) {
            throw WitnessException.of(WitnessCode.ARTEFACT, artefact.path(), e.getMessage());
        }
    }
}
