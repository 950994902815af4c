package org.thunderprism.codegen.p4;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Names;
import org.thunderprism.codegen.record.SendSites;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Result;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.type.ValueType;

/**
 * A record as a packet. It comes in as an Ethernet frame of type {@link #ETHER_TYPE} with the inputs in the program's order, and goes back where
 * it came from with a second header behind it: the verdict's kind (8 bits) and argument (64 bits), every module's results in execution order, and
 * for each place that sends a message whether it did (8 bits) and the message's values. All integers are big-endian, each in as many whole
 * bytes as its width needs; what is above the width has no meaning.
 *
 * @param inputs the fields of the header {@code record}, one for each scalar
 * @param results the fields of the module's results in the header {@code result}
 * @param sends for each place that sends, in the order of {@link SendSites}, its fields in the header {@code result}
 */
public record RecordPacket(List<Field> inputs, List<Field> results, List<List<Field>> sends) {

    /** IEEE Std 802 local experimental Ethertype 2. */
    public static final int ETHER_TYPE = 0x88B6;

    /** Bytes before the record: an Ethernet header. */
    public static final int ETHERNET_BYTES = 14;

    /** Bytes of the verdict, with which the results begin. */
    public static final int VERDICT_BYTES = 9;

    public RecordPacket {
        inputs = List.copyOf(inputs);
        results = List.copyOf(results);
        sends = sends.stream().map(List::copyOf).toList();
    }

    /**
     * A scalar.
     *
     * @param name in P4
     * @param type scalar
     */
    public record Field(String name, ValueType type) {

        /** Bits that the field takes in the packet. */
        public int bits() {
            return Bits.wholeBytes(type.width());
        }
    }

    /** The packets of a program's records. */
    public static RecordPacket of(Program program) {
        P4Names inputNames = new P4Names();
        List<Field> inputs = new ArrayList<>();
        for (Input input : program.getInputs()) {
            add(inputs, inputNames, input.getName(), input.getType());
        }
        P4Names resultNames = new P4Names();
        List<Field> results = new ArrayList<>();
        for (Module module : program.getModules()) {
            for (Result result : module.getResults()) {
                String name = "result_" + module.getName() + "_" + result.getName();
                add(results, resultNames, name, result.getValue().getType());
            }
        }
        List<List<Field>> sends = new ArrayList<>();
        for (Send send : SendSites.of(program)) {
            List<Field> fields = new ArrayList<>();
            for (MessageField field : send.getMessage().getFields()) {
                add(fields, resultNames, "send_" + sends.size() + "_" + field.getName(), field.getType());
            }
            sends.add(fields);
        }
        return new RecordPacket(inputs, results, sends);
    }

    private static void add(List<Field> fields, P4Names names, String name, ValueType type) {
        for (int element = 0; element < type.size(); element++) {
            String scalar = type.isScalar() ? name : name + "_" + element;
            fields.add(new Field(names.unique(scalar), type.element()));
        }
    }

    /** The name of the field that says whether a place has sent its message. */
    static String sent(int site) {
        return "sent_" + site;
    }
}
