package org.thunderprism.compiler.interpret;

/** One packet set off more messages than the limit: the program's answers cause each other without end. */
public final class MessageStormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageName;
    private final int limit;

    MessageStormException(Delivery last, int limit) {
        super("one packet set off more than " + limit + " messages; the last is "
                + last.message().message().getName() + " from "
                + last.sender() + " to " + last.receiver()
                + "; give one of the answers a condition that becomes false");
        this.messageName = last.message().message().getName();
        this.limit = limit;
    }

    /** The message that was to be delivered when the limit was reached. */
    public String messageName() {
        return messageName;
    }

    /** Messages that one packet may set off. */
    public int limit() {
        return limit;
    }
}
