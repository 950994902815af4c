package org.thunderprism.lang.ide.quickfix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thunderprism.model.diagnostic.DiagnosticCode;

/** Reads the particulars of a finding from its message: the pattern that it was made by is the only place that knows them. */
final class MessageArguments {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:0?\\d*[sXd]|%)");

    private MessageArguments() {}

    /** One for every placeholder of the code's pattern; empty when the message was made by another one. */
    static List<String> of(DiagnosticCode code, String message) {
        Matcher matcher =
                Pattern.compile(expression(code.pattern()), Pattern.DOTALL).matcher(message);
        List<String> arguments = new ArrayList<>();
        if (matcher.matches()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                arguments.add(matcher.group(group));
            }
        }
        return arguments;
    }

    private static String expression(String pattern) {
        StringBuilder expression = new StringBuilder();
        Matcher placeholders = PLACEHOLDER.matcher(pattern);
        int end = 0;
        while (placeholders.find()) {
            expression.append(Pattern.quote(pattern.substring(end, placeholders.start())));
            expression.append(placeholders.group().equals("%%") ? "%" : "(.*?)");
            end = placeholders.end();
        }
        return expression.append(Pattern.quote(pattern.substring(end))).toString();
    }
}
