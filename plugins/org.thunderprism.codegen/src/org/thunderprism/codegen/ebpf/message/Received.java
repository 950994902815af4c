package org.thunderprism.codegen.ebpf.message;

import java.util.ArrayList;
import java.util.List;
import org.thunderprism.codegen.ebpf.body.Code;
import org.thunderprism.codegen.ebpf.body.Frame;
import org.thunderprism.codegen.ebpf.body.Scalar;
import org.thunderprism.codegen.ebpf.text.CTypes;
import org.thunderprism.codegen.ebpf.text.Helper;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;

/** The message that a body receives. */
public final class Received {

    private final Code code;
    private final MessageLayout layout;

    public Received(Code code, Message message) {
        this.code = code;
        this.layout = MessageLayout.of(message);
    }

    /** Reads a field's elements. */
    public List<Scalar> read(MessageField field, String hint) {
        MessageLayout.Field place = layout.of(field);
        List<Scalar> elements = new ArrayList<>();
        String message = code.require(Frame.MESSAGE);
        for (int i = 0; i < field.getType().size(); i++) {
            String bits = code.call(
                    Helper.GET,
                    message + " + " + (place.offset() + i * place.bytes()),
                    Integer.toString(place.bytes()));
            elements.add(code.define(hint, CTypes.canonical(field.getType().element(), bits), 3 * place.bytes()));
        }
        return elements;
    }
}
