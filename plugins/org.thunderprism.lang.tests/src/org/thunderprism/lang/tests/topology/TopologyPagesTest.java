package org.thunderprism.lang.tests.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.lang.topology.parse.ParsedTopology;

/** Every code has a page whose examples do what they say, and so do those of the language reference. */
class TopologyPagesTest {

    private static final Path CONTENT = Path.of("../org.thunderprism.doc/content");
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```topology([^\\n]*)\\n(.*?)^```$");
    private static final Pattern ERROR = Pattern.compile("error=(TP\\d{4})");

    /** Codes that no short text can bring; {@link TopologyDiagnosticsTest} and the tests of XMI bring them. */
    private static final Set<TopologyCode> WITHOUT_EXAMPLE =
            Set.of(TopologyCode.MISSING_END, TopologyCode.TOO_LARGE, TopologyCode.NAME, TopologyCode.EXCHANGE);

    @ParameterizedTest
    @EnumSource
    void pageExplainsCode(TopologyCode code) throws IOException {
        String page = Files.readString(CONTENT.resolve("diagnostics/" + code.code() + ".md"));
        assertThat(page).startsWith("# " + code.code() + ": " + code.title() + "\n");
        assertThat(check(page)).as("examples").isEqualTo(!WITHOUT_EXAMPLE.contains(code));
    }

    @Test
    void reference() throws IOException {
        assertThat(check(Files.readString(CONTENT.resolve("language/topology.md"))))
                .isTrue();
    }

    /** Whether there are snippets. */
    private static boolean check(String page) {
        Matcher snippet = SNIPPET.matcher(page);
        boolean found = false;
        while (snippet.find()) {
            found = true;
            ParsedTopology parsed = Topologies.parse(snippet.group(2));
            Matcher error = ERROR.matcher(snippet.group(1));
            if (error.find()) {
                assertThat(parsed.diagnostics())
                        .extracting(each -> each.getCode())
                        .as(snippet.group(2))
                        .contains(error.group(1));
            } else {
                assertThat(Topologies.findings(parsed)).as(snippet.group(2)).isEmpty();
            }
        }
        return found;
    }
}
