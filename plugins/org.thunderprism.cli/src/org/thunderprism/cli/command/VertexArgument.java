package org.thunderprism.cli.command;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The vertex of every command that shows what runs at one, or at all of them. */
final class VertexArgument {

    @Option(names = "--vertex", paramLabel = "VERTEX", description = "Shows what runs at this vertex only.")
    private String name;

    Optional<String> name() {
        return Optional.ofNullable(name);
    }
}
