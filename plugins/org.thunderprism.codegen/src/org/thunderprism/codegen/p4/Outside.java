package org.thunderprism.codegen.p4;

import java.util.List;
import org.thunderprism.codegen.p4.text.P4Text;
import org.thunderprism.model.ir.Input;
import org.thunderprism.model.ir.MessageField;
import org.thunderprism.model.ir.Send;
import org.thunderprism.model.ir.SetVerdict;

/** What the code of a program has around it: where its inputs come from, and where verdicts and messages go. */
interface Outside {

    /**
     * One element of an input, with its type's bits and perhaps zeros above them.
     *
     * @return an atom of {@link #inputWidth} bits
     */
    String input(Input input, int element);

    /** Bits of what {@link #input} gives: the input's width or more. */
    int inputWidth(Input input);

    /** One element of a field of the message that is being received, in whole bytes. */
    String message(MessageField field, int element);

    /**
     * Takes note of a verdict.
     *
     * @param argument an atom of 64 bits
     */
    void verdict(SetVerdict verdict, String argument, P4Text out);

    /**
     * Takes note of a message that is sent.
     *
     * @param values one expression for each element of the fields, each in the field's width
     */
    void send(Send send, List<String> values, P4Text out);
}
