package org.thunderprism.model.diagnostic;

import java.util.Locale;
import java.util.stream.Stream;
import org.thunderprism.model.prism.Severity;

/**
 * One kind of finding. Every room has an enum of its own; the text of a finding lives there and nowhere else, and the page
 * {@code content/diagnostics/<code>.md} of the documentation explains it.
 */
public interface DiagnosticCode {

    DiagnosticDescriptor descriptor();

    /** Stable, for example {@code TP1001}; also the name of its page. */
    default String code() {
        return descriptor().code();
    }

    default Severity severity() {
        return descriptor().severity();
    }

    /** A few words that name the finding, without its particulars. */
    default String title() {
        return descriptor().title();
    }

    /** What is wrong and what to do; every {@code %s} stands for one argument. */
    default String pattern() {
        return descriptor().pattern();
    }

    /** The message for these particulars; of names and paths that are too long it shows the ends. */
    default String message(Object... arguments) {
        if (arguments.length == 0) {
            return pattern().replace("%%", "%");
        }
        Object[] shown = Stream.of(arguments).map(Excerpt::argument).toArray();
        return String.format(Locale.ROOT, pattern(), shown);
    }
}
