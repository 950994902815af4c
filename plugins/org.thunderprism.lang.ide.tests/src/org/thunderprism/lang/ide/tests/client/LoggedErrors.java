package org.thunderprism.lang.ide.tests.client;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/** What libraries log as errors in this process, while it is open. */
public final class LoggedErrors implements AutoCloseable {

    private final List<String> errors = new ArrayList<>();
    private final Handler handler = new JdkHandler();
    private final AppenderSkeleton appender = new XtextAppender();

    public LoggedErrors() {
        java.util.logging.Logger.getLogger("").addHandler(handler);
        Logger.getRootLogger().addAppender(appender);
    }

    public synchronized List<String> all() {
        return List.copyOf(errors);
    }

    private synchronized void add(String error) {
        errors.add(error);
    }

    @Override
    public void close() {
        java.util.logging.Logger.getLogger("").removeHandler(handler);
        Logger.getRootLogger().removeAppender(appender);
    }

    private final class JdkHandler extends Handler {
        @Override
        public void publish(LogRecord event) {
            if (event.getLevel().intValue() >= Level.WARNING.intValue()) {
                add(event.getLoggerName() + ": " + event.getMessage());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private final class XtextAppender extends AppenderSkeleton {
        @Override
        protected void append(LoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(org.apache.log4j.Level.ERROR)) {
                add(event.getLoggerName() + ": " + event.getRenderedMessage());
            }
        }

        @Override
        public boolean requiresLayout() {
            return false;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
