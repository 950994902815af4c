package org.thunderprism.codegen.nx;

import java.util.List;
import org.thunderprism.model.ir.Send;

/**
 * Where a function says what it sends.
 *
 * @param send what sends
 * @param sent 1 for each record that sends the message, else 0
 * @param fields the message's fields in order; they mean nothing for records that do not send
 */
public record NxSend(Send send, NxTensor sent, List<NxTensor> fields) {

    public NxSend {
        fields = List.copyOf(fields);
    }
}
