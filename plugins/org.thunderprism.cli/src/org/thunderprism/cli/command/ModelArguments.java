package org.thunderprism.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import picocli.CommandLine.Option;

/** Files in the place of the ones that a program's models name. */
final class ModelArguments {

    @Option(
            names = "--model",
            paramLabel = "NAME=FILE",
            description = "Reads the model NAME of the program from another file.")
    private Map<String, Path> files = new LinkedHashMap<>();

    /** By the model's name. */
    Map<String, Path> files() {
        return files;
    }

    /**
     * Refuses a file for a model that is not there.
     *
     * @param names of the models, in the order in which a message lists them
     */
    void requireAmong(Set<String> names) {
        for (String name : files.keySet()) {
            if (!names.contains(name)) {
                String all = names.isEmpty() ? "none" : String.join(", ", names);
                throw CommandFailure.of(ExitCode.USAGE, CliCode.NO_SUCH_MODEL, name, all);
            }
        }
    }
}
