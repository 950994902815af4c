package org.thunderprism.compiler.interpret;

import java.util.Arrays;
import java.util.List;
import org.thunderprism.model.ir.Message;

/**
 * A message that a run sent. Two are equal when they say the same, be it in copies of a network: messages are known by their names.
 *
 * @param message its layout
 * @param values canonical, field after field, vectors flattened
 * @param targets names of vertices in topology order; empty for an echo, which goes back to where the run's packet or message came from
 */
public record SentMessage(Message message, long[] values, List<String> targets) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SentMessage that
                && message.getName().equals(that.message.getName())
                && Arrays.equals(values, that.values)
                && targets.equals(that.targets);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + targets.hashCode();
    }

    @Override
    public String toString() {
        return message.getName() + Arrays.toString(values) + (targets.isEmpty() ? " back" : " to " + targets);
    }
}
