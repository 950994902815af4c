package org.thunderprism.codegen.nx;

import java.util.ArrayList;
import java.util.List;

/**
 * A function of the module: {@code name(record, input, tables, memory)} gives {@code {output, memory}}.
 *
 * @param name {@code run}, or {@code receive_} and a message's name
 * @param inputs the program's inputs, or the message's fields, in order
 * @param results verdict kind, verdict argument and the modules' results in execution order; none for a message
 * @param sends in execution order
 */
public record NxFunction(String name, List<NxTensor> inputs, List<NxTensor> results, List<NxSend> sends) {

    public NxFunction {
        inputs = List.copyOf(inputs);
        results = List.copyOf(results);
        sends = List.copyOf(sends);
    }

    /** Everything in the map {@code output}. */
    public List<NxTensor> outputs() {
        List<NxTensor> outputs = new ArrayList<>(results);
        for (NxSend send : sends) {
            outputs.add(send.sent());
            outputs.addAll(send.fields());
        }
        return outputs;
    }
}
