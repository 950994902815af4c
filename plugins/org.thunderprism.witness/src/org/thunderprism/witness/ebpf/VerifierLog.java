package org.thunderprism.witness.ebpf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Program;
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
    private static final Pattern TOO_LARGE =
            Pattern.compile("(?:BPF program is too large\\. Processed (\\d+) insn|processed (\\d+) insns \\(limit \\2\\))");
    private static final Pattern NOT_A_REASON = Pattern.compile(
            "^(?:processed \\d+ insns.*|; .*|\\d+: .*|verification time.*|stack depth.*|from \\d+ to .*|\\s*)$");

    private VerifierLog() {}

    /**
     * The finding in the standard error of a loader.
     *
     * @return not empty
     */
    static List<Diagnostic> read(Program program, String errors) {
        Diagnostics diagnostics = new Diagnostics(Phase.RUN);
        String log = log(errors);
        Origin origin = place(program, log);
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
        String log = errors.substring(begin + BEGIN.length(), end < 0 ? errors.length() : end);
        // Of each line libbpf's own mark comes first.
        return log.replaceAll("(?m)^libbpf: ", "");
    }

    private static Origin place(Program program, String log) {
        Matcher matcher = PLACE.matcher(log);
        SourcePlaces places = new SourcePlaces(program);
        Origin last = null;
        while (matcher.find()) {
            last = places.find(matcher.group("file").strip(), Integer.parseInt(matcher.group("line")))
                    .orElse(last);
        }
        return last;
    }

    private static String reason(String log) {
        return log.lines()
                .map(String::strip)
                .filter(line -> !NOT_A_REASON.matcher(line).matches())
                .reduce((earlier, later) -> later)
                .orElse("no reason given");
    }
}
