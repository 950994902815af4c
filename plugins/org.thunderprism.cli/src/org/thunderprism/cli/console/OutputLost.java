package org.thunderprism.cli.console;

import java.io.IOException;
import java.util.Locale;

/** The standard output takes no more; unchecked, because it ends whatever is being done. */
public final class OutputLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputLost(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether nothing went wrong but its reader has ended, as {@code head} does. */
    public boolean isUnread() {
        // Java has no type for EPIPE; the system's text for it holds these words in every language.
        return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
    }
}
