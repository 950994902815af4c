package org.thunderprism.witness.ebpf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.witness.WitnessCode;

/**
 * Reads why the kernel does not load a program: the verifier's log, as libbpf passes it on, ends with the reason; lines
 * of the form {@code ; statement @ file:line} before it say which source line was being checked.
 */
final class VerifierLog {

    private static final String BEGIN = "-- BEGIN PROG LOAD LOG --";
    private static final String END = "-- END PROG LOAD LOG --";
    private static final Pattern PLACE = Pattern.compile("^; .* @ (?<file>[^:@]+):(?<line>\\d+)$", Pattern.MULTILINE);
    private static final Pattern TOO_LARGE = Pattern.compile(
            "(?:BPF program is too large\\. Processed (\\d+) insn|processed (\\d+) insns \\(limit \\2\\))");
    /** Lines that tell what is being checked; the reason comes after the last of them. */
    private static final Pattern STEP = Pattern.compile("^(?:; .*|\\d+: .*|from \\d+ to .*)$");

    private static final Pattern STATISTICS =
            Pattern.compile("^(?:processed \\d+ insns.*|verification time.*|stack depth.*|)$");

    private VerifierLog() {}

    /**
     * The finding in the standard error of a loader.
     *
     * @param lines of the plain text that the object was compiled from
     * @return not empty
     */
    static List<Diagnostic> read(LineTable lines, String errors) {
        Diagnostics diagnostics = new Diagnostics(Phase.RUN);
        String log = log(errors);
        Origin origin = place(lines, log);
        Matcher tooLarge = TOO_LARGE.matcher(log);
        if (tooLarge.find()) {
            String count = tooLarge.group(1) == null ? tooLarge.group(2) : tooLarge.group(1);
            diagnostics.report(WitnessCode.VERIFIER_TOO_LARGE, origin, count);
        } else if (log.isEmpty() && errors.contains("Operation not permitted")) {
            diagnostics.report(WitnessCode.NO_PERMISSION, null, "Operation not permitted");
        } else {
            diagnostics.report(WitnessCode.VERIFIER, origin, reason(log.isEmpty() ? errors : log));
        }
        return diagnostics.list();
    }

    private static String log(String errors) {
        int begin = errors.indexOf(BEGIN);
        if (begin < 0) {
            return "";
        }
        int end = errors.indexOf(END, begin);
        return errors.substring(begin + BEGIN.length(), end < 0 ? errors.length() : end);
    }

    private static Origin place(LineTable lines, String log) {
        Matcher matcher = PLACE.matcher(log);
        Origin last = null;
        while (matcher.find()) {
            last = lines.find(matcher.group("file"), matcher.group("line")).orElse(last);
        }
        return last;
    }

    private static String reason(String log) {
        List<String> reason = new ArrayList<>();
        for (String line : log.lines().map(String::strip).toList()) {
            if (STEP.matcher(line).matches()) {
                reason.clear();
            } else if (!STATISTICS.matcher(line).matches()) {
                reason.add(line);
            }
        }
        return reason.isEmpty() ? "no reason given" : String.join("; ", reason);
    }
}
