package org.thunderprism.witness.process;

import java.nio.charset.StandardCharsets;

/**
 * How a program ended.
 *
 * @param exitCode 0 by convention when it succeeded
 * @param output its standard output
 * @param errors its standard error
 */
public record ProcessResult(int exitCode, byte[] output, byte[] errors) {

    /** Standard output as text. */
    public String outputText() {
        return new String(output, StandardCharsets.UTF_8);
    }

    /** Standard error as text. */
    public String errorText() {
        return new String(errors, StandardCharsets.UTF_8);
    }
}
