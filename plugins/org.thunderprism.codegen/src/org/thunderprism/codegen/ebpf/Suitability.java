package org.thunderprism.codegen.ebpf;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.thunderprism.codegen.ebpf.match.MatchTables;
import org.thunderprism.codegen.ebpf.memory.StateLayout;
import org.thunderprism.codegen.ebpf.message.Outbox;
import org.thunderprism.codegen.ebpf.packet.PacketTag;
import org.thunderprism.codegen.record.RecordLayout;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Concurrency;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MatchTable;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.State;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.origin.Origin;

/** Looks for what the kernel would refuse, so that the user hears of it with a place in the source. */
final class Suitability {

    /** Bytes of one element of a per-CPU array map: the kernel's {@code PCPU_MIN_UNIT_SIZE}. */
    private static final int PER_CPU_BYTES = 32 << 10;

    /** Bytes of inputs: they must fit an element of a per-CPU map beside the verdict and a message. */
    private static final int INPUT_BYTES = 30_000;

    private final Program program;
    private final Diagnostics diagnostics = new Diagnostics(Phase.GENERATE);

    private Suitability(Program program) {
        this.program = program;
    }

    static Diagnostics of(Program program) {
        Suitability suitability = new Suitability(program);
        suitability.inputs();
        suitability.carried();
        program.getStates().forEach(suitability::state);
        program.getTables().forEach(suitability::table);
        return suitability.diagnostics;
    }

    private void inputs() {
        List<Input> inputs = program.getInputs();
        int bytes = RecordLayout.of(program).inputSize();
        if (bytes > INPUT_BYTES) {
            diagnostics.report(EbpfCode.RECORD, inputs.get(0).getOrigin(), program.getVertex(), bytes, INPUT_BYTES);
        }
        boolean anyField = inputs.stream().anyMatch(input -> input.getHeaderField() != null);
        for (Input input : inputs) {
            if (anyField && input.getCarrier() == null && input.getHeaderField() == null) {
                diagnostics.report(EbpfCode.FED_FROM_RECORDS, input.getOrigin(), input.getName(), program.getVertex());
            }
        }
    }

    private void carried() {
        int bytes = new PacketTag(program).size();
        if (bytes > PacketTag.LARGEST) {
            Stream<Origin> read = program.getInputs().stream()
                    .filter(input -> input.getCarrier() != null)
                    .map(Input::getOrigin);
            Stream<Origin> sent = SendSites.of(program).stream()
                    .filter(send -> !Outbox.isPosted(send))
                    .map(Send::getOrigin);
            Stream.concat(read, sent)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(origin -> diagnostics.report(
                            EbpfCode.CARRIED, origin, program.getVertex(), bytes, PacketTag.LARGEST));
        }
    }

    private void state(State state) {
        int bytes = StateLayout.of(state).size();
        if (state.getConcurrency() == Concurrency.PER_CPU && bytes > PER_CPU_BYTES) {
            diagnostics.report(
                    EbpfCode.PER_CPU_ROW,
                    state.getOrigin(),
                    state.getName(),
                    program.getVertex(),
                    bytes,
                    PER_CPU_BYTES);
        }
    }

    private void table(Table table) {
        if (table instanceof MatchTable match) {
            int entries = MatchTables.comparedEntries(match);
            if (entries > MatchTables.MOST_COMPARED) {
                diagnostics.report(
                        EbpfCode.COMPARED_ENTRIES,
                        table.getOrigin(),
                        table.getName(),
                        program.getVertex(),
                        entries,
                        MatchTables.MOST_COMPARED);
            }
        }
    }
}
