package org.thunderprism.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.lang.parse.ParsedProgram;

/** What is told of the samples that a model is fitted to. */
class CalibrationFileTest {

    private static final String PROGRAM = "input P { size : u8  gap : i16 }\n\n"
            + "model m = onnx \"m.onnx\" { fuzzy depth 4 calibrate \"samples.csv\" }\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | cannot be read: it is empty; its first line must name the columns",
                "size,gap                    | has no rows; give it samples",
                "size\\n1                     | lacks the column gap; add them, or calibrate with another file",
                "a,b\\n1,2                    | lacks the columns size, gap; add them, or calibrate with another file",
                "size,gap\\n"
                        + "1,2\\n"
                        + "256,0        | has in line 3 the value '256' for size, which is no u8; correct it, or widen the"
                        + " feature",
                "gap,size\\n"
                        + "-32769,1          | has in line 2 the value '-32769' for gap, which is no i16; correct it, or"
                        + " widen the feature",
                "size,gap\\n"
                        + "1,two             | has in line 2 the value 'two' for gap, which is no i16; correct it, or"
                        + " widen the feature",
                "size,gap\\n1                 | has in line 2 no value for gap; complete the row"
            })
    void whatIsWrongIsTold(String content, String problem) throws IOException {
        assertThat(errors(content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
                .contains("3:51 TP1329 the calibration file \"samples.csv\" " + problem);
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        assertThat(errors(new byte[] {'s', (byte) 0xC0, 0}))
                .contains("3:51 TP1329 the calibration file \"samples.csv\" cannot be read: it holds bytes that are not"
                        + " UTF-8");
    }

    @Test
    void otherColumnsAndQuotesAreAllowed() throws IOException {
        byte[] content = "label,\"gap\",size\ncamera,-5,\"7\"\n\n".getBytes(StandardCharsets.UTF_8);
        assertThat(errors(content)).noneMatch(error -> error.contains("TP1329"));
    }

    private List<String> errors(byte[] content) throws IOException {
        Files.write(folder.resolve("samples.csv"), content);
        ParsedProgram program = Parsing.file(Files.writeString(folder.resolve("main.thunder"), PROGRAM));
        return Parsing.errors(program);
    }
}
