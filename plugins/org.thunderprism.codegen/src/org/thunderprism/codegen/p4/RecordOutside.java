package org.thunderprism.codegen.p4;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;

/** Inputs come from a record's header; verdicts and messages go into the header with the results. */
final class RecordOutside implements Outside {

    private final RecordPacket packet;
    private final Map<Input, Integer> firstFields = new IdentityHashMap<>();
    private final Map<Send, Integer> sites;
    private final MessageHeaders messages;

    RecordOutside(Program program, RecordPacket packet, MessageHeaders messages) {
        this.packet = packet;
        this.sites = SendSites.numbers(program);
        this.messages = messages;
        int next = 0;
        for (Input input : program.getInputs()) {
            firstFields.put(input, next);
            next += input.getType().size();
        }
    }

    @Override
    public String input(Input input, int element) {
        return "headers.record."
                + packet.inputs().get(firstFields.get(input) + element).name();
    }

    @Override
    public int inputWidth(Input input) {
        return Bits.wholeBytes(input.getType().width());
    }

    @Override
    public String message(MessageField field, int element) {
        return messages.field(field, element);
    }

    @Override
    public void verdict(SetVerdict verdict, String argument, P4Text out) {
        out.line("headers.result.verdict = " + Bits.literal(8, verdict.getKind().getValue()) + ";");
        out.line("headers.result.argument = " + argument + ";");
    }

    @Override
    public void send(Send send, List<String> values, P4Text out) {
        int site = sites.get(send);
        out.line("headers.result." + RecordPacket.sent(site) + " = 8w1;");
        List<RecordPacket.Field> fields = packet.sends().get(site);
        for (int i = 0; i < fields.size(); i++) {
            int width = fields.get(i).type().width();
            String value = fields.get(i).bits() == width
                    ? values.get(i)
                    : "(" + Bits.type(fields.get(i).bits()) + ")(" + values.get(i) + ")";
            out.line("headers.result." + fields.get(i).name() + " = " + value + ";");
        }
    }
}
