package org.thunderprism.lang.csv;

/** A file is not there, or is no CSV. The message is a clause about "it". */
public final class UnreadableCsv extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableCsv(String reason) {
        super(reason, null, false, false);
    }
}
