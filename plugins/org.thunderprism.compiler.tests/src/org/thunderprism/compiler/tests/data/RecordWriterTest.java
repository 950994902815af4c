package org.thunderprism.compiler.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.compiler.data.RecordWriter;
import org.thunderprism.model.type.ValueType;

class RecordWriterTest {

    @Test
    void integersAreWrittenAsTheirTypeReadsThem() throws IOException {
        StringWriter text = new StringWriter();
        try (RecordWriter writer = new RecordWriter(
                text,
                List.of(new Column("u", ValueType.unsigned(64)), new Column("i, too", ValueType.signed(64))),
                List.of("word"))) {
            writer.write(new long[] {-1, -1}, "pass");
            writer.write(new long[] {0, Long.MIN_VALUE}, "");
        }

        assertThat(text).hasToString("""
            u,"i, too",word
            18446744073709551615,-1,pass
            0,-9223372036854775808,
            """);
    }
}
