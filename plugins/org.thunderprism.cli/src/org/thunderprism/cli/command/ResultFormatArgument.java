package org.thunderprism.cli.command;

import picocli.CommandLine.Option;

/** How every command with a result of its own writes it. */
final class ResultFormatArgument {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the result is written: ${COMPLETION-CANDIDATES}.")
    private ResultFormat format;

    boolean isJson() {
        return format == ResultFormat.json;
    }
}
