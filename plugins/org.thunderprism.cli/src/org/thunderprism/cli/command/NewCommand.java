package org.thunderprism.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.console.Style;
import org.thunderprism.cli.report.CliCode;
import org.thunderprism.cli.report.CommandFailure;
import org.thunderprism.cli.report.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code thunder new}: a project to start from. */
@Command(
        name = "new",
        header = "Makes a folder with a small program and data to run it on.",
        footer = {"", "Example:", "  thunder new guard"})
public final class NewCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final String PLACEHOLDER = "@NAME@";

    /** The template's files, and what they are called in the new folder. */
    private static final Map<String, String> FILES = Map.of(
            "program.txt", PLACEHOLDER + ".thunder",
            "packets.csv", "packets.csv",
            "readme.txt", "README.md");

    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "The folder to make; its name becomes the program's.")
    private Path folder;

    public NewCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        // A root has no name.
        String name = Objects.requireNonNullElse(folder.getFileName(), folder).toString();
        if (!NAME.matcher(name).matches()) {
            throw CommandFailure.of(ExitCode.USAGE, CliCode.BAD_NAME, name);
        }
        if (Files.exists(folder)) {
            throw CommandFailure.of(ExitCode.FINDINGS, CliCode.ALREADY_THERE, folder);
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                Files.writeString(folder.resolve(fill(file.getValue(), name)), fill(template(file.getKey()), name));
            }
        } catch (IOException e) {
            throw CommandFailure.unwritable(folder, e);
        }
        Screen out = context.console().out();
        Path program = folder.resolve(name + ".thunder");
        Path data = folder.resolve("packets.csv");
        out.line("made " + folder + " with a program, data and a README; try:");
        out.line("  " + out.styled(Style.CODE, "thunder check " + program));
        out.line("  " + out.styled(Style.CODE, "thunder run " + program + " --on interp --data " + data));
        return ExitCode.OK;
    }

    private static String fill(String template, String name) {
        return template.replace(PLACEHOLDER, name);
    }

    private static String template(String file) throws IOException {
        try (InputStream stream = NewCommand.class.getResourceAsStream("/org/thunderprism/cli/template/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
