package org.thunderprism.lang.tests.pegasus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thunderprism.doc.Documentation;
import org.thunderprism.lang.model.pegasus.PegasusCode;
import org.thunderprism.lang.model.pegasus.PegasusReader;

/** Every code has its page, and the model that the page shows has the fault that the page is about. */
class PegasusPagesTest {

    private static final Pattern MODEL = Pattern.compile("```json file=model\\.json\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PegasusCode.class)
    void showTheFault(PegasusCode code) throws IOException {
        String page = new Documentation().diagnostic(code.code()).orElseThrow();
        Path file = folder.resolve("model.json");
        Matcher model = MODEL.matcher(page);
        if (model.find()) {
            Files.writeString(file, model.group(1));
        }

        assertThat(page).startsWith("# " + code.code() + ": " + code.title());
        assertThat(new PegasusReader().read(file).finding("model.json", null))
                .hasValueSatisfying(found -> assertThat(found.getCode()).isEqualTo(code.code()));
    }
}
