package org.thunderprism.witness.ebpf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.witness.WitnessCode;

/** Reads clang's messages: {@code file:line:column: error: text}. */
final class ClangMessages {

    private static final Pattern ERROR = Pattern.compile(
            "^(?<file>[^\\s:][^:]*):(?<line>\\d+):\\d+: (?:fatal )?error: (?<text>.*)$", Pattern.MULTILINE);
    private static final Pattern BARE_ERROR = Pattern.compile("^(?:\\S+: )?error: (?<text>.*)$", Pattern.MULTILINE);
    private static final Pattern MISSING_HEADER = Pattern.compile("'([^']+\\.h)' file not found");
    private static final String STACK = "stack limit";
    private static final int MOST = 20;

    private final LineTable lines;
    private final Diagnostics diagnostics = new Diagnostics(Phase.GENERATE);

    private ClangMessages(LineTable lines) {
        this.lines = lines;
    }

    /**
     * The findings in clang's standard error.
     *
     * @param lines of the plain text that clang has read
     * @return not empty
     */
    static List<Diagnostic> read(LineTable lines, String errors) {
        Matcher header = MISSING_HEADER.matcher(errors);
        ClangMessages messages = new ClangMessages(lines);
        if (header.find()) {
            messages.diagnostics.report(
                    WitnessCode.TOOL_MISSING,
                    null,
                    header.group(1),
                    "compile eBPF programs",
                    "Debian packages libbpf-dev and linux-libc-dev");
        } else {
            messages.errors(errors);
        }
        return messages.diagnostics.list();
    }

    private void errors(String errors) {
        Matcher located = ERROR.matcher(errors);
        int found = 0;
        while (located.find() && found++ < MOST) {
            report(lines.find(located.group("file"), located.group("line")).orElse(null), located.group("text"));
        }
        Matcher bare = BARE_ERROR.matcher(errors);
        while (found == 0 && bare.find()) {
            report(null, bare.group("text"));
        }
        if (!diagnostics.hasErrors()) {
            report(
                    null,
                    errors.isBlank()
                            ? "no message"
                            : errors.strip().lines().findFirst().orElseThrow());
        }
    }

    private void report(Origin origin, String text) {
        String advice = text.contains(STACK)
                ? "Split the program over several vertices, or run it on another backend."
                : "This is a fault of the code generator; simplify what this line does, or run it on another backend.";
        diagnostics.report(WitnessCode.COMPILER, origin, text, advice);
    }
}
