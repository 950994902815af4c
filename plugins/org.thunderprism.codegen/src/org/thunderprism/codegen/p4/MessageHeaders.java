package org.thunderprism.codegen.p4;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.p4.text.Bits;
import org.thunderprism.codegen.p4.text.P4Names;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.codegen.record.MessageLayout;
import org.thunderprism.model.ir.Message;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Receiver;

/** The headers of the messages that a program receives: see {@link MessageLayout}. */
final class MessageHeaders {

    private final List<Header> headers = new ArrayList<>();
    private final Map<MessageField, List<String>> fields = new IdentityHashMap<>();

    /** A message's header, {@code name} being the member of the headers' struct. */
    private record Header(String name, Message message) {}

    MessageHeaders(Program program) {
        P4Names names = new P4Names();
        for (Receiver receiver : program.getReceivers()) {
            Message message = receiver.getMessage();
            String name = names.unique("message_" + message.getIdentifier());
            headers.add(new Header(name, message));
            P4Names fieldNames = new P4Names();
            for (MessageField field : message.getFields()) {
                List<String> elements = new ArrayList<>();
                for (int element = 0; element < field.getType().size(); element++) {
                    elements.add(name + "."
                            + fieldNames.unique(
                                    field.getName() + (field.getType().isScalar() ? "" : "_" + element)));
                }
                fields.put(field, elements);
            }
        }
    }

    boolean isEmpty() {
        return headers.isEmpty();
    }

    /** An element of a field of the message at hand. */
    String field(MessageField field, int element) {
        return "headers." + fields.get(field).get(element);
    }

    /** The condition that a message has come. */
    String isReceived(Message message) {
        return headers.stream()
                .filter(header -> header.message() == message)
                .map(header -> "headers." + header.name() + ".isValid()")
                .findFirst()
                .orElseThrow();
    }

    P4Text declarations() {
        P4Text text = new P4Text();
        if (!headers.isEmpty()) {
            text.gap().open("header message_t").line("bit<16> identifier;").close();
        }
        for (Header header : headers) {
            text.gap().open("header " + header.name() + "_t");
            for (MessageField field : header.message().getFields()) {
                for (String element : fields.get(field)) {
                    String name = element.substring(element.indexOf('.') + 1);
                    text.line(Bits.type(Bits.wholeBytes(field.getType().width())) + " " + name + ";");
                }
            }
            text.close();
        }
        return text;
    }

    P4Text members() {
        P4Text text = new P4Text();
        if (!headers.isEmpty()) {
            text.line("message_t message;");
        }
        headers.forEach(header -> text.line(header.name() + "_t " + header.name() + ";"));
        return text;
    }

    /** The states of the parser from {@code parse_message} on. */
    P4Text states() {
        P4Text text = new P4Text();
        if (headers.isEmpty()) {
            return text;
        }
        text.open("state parse_message").line("packet.extract(headers.message);");
        text.open("transition select(headers.message.identifier)");
        headers.forEach(header ->
                text.line(Bits.literal(16, header.message().getIdentifier()) + " : parse_" + header.name() + ";"));
        text.line("default : accept;").close().close();
        headers.forEach(header -> text.open("state parse_" + header.name())
                .line("packet.extract(headers." + header.name() + ");")
                .line("transition accept;")
                .close());
        return text;
    }
}
