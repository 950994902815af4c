package org.thunderprism.cli.command;

import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What libraries log, one line for each: how they came to it means nothing to a user. */
final class LogLines extends Formatter {

    private LogLines() {}

    /** From now on, in this process. */
    static void use() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(new LogLines());
        }
    }

    @Override
    public String format(LogRecord event) {
        String message = formatMessage(event);
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return "thunder: " + event.getLevel().getName().toLowerCase(Locale.ROOT) + ": " + line + "\n";
    }
}
