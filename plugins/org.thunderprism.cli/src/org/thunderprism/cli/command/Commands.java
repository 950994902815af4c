package org.thunderprism.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import picocli.CommandLine;

/** The commands of {@code thunder}, in the order in which help lists them. */
public final class Commands {

    private static final SequencedMap<String, Class<?>> ALL = all();

    /** Commands that tell of all others. */
    private static final Set<String> OVERVIEWS = Set.of("help", "completion");

    private Commands() {}

    /**
     * Adds to the root what a command line needs: reading what a command understands takes longer than most commands do, so that it is
     * read of the one alone that the first word names.
     */
    public static void addTo(CommandLine root, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        Map<String, Class<?>> needed =
                ALL.containsKey(first) && !OVERVIEWS.contains(first) ? Map.of(first, ALL.get(first)) : ALL;
        needed.forEach(root::addSubcommand);
    }

    private static SequencedMap<String, Class<?>> all() {
        SequencedMap<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("check", CheckCommand.class);
        commands.put("fmt", FormatCommand.class);
        commands.put("expand", ExpandCommand.class);
        commands.put("ir", IrCommand.class);
        commands.put("build", BuildCommand.class);
        commands.put("targets", TargetsCommand.class);
        commands.put("place", PlaceCommand.class);
        commands.put("run", RunCommand.class);
        commands.put("verify", VerifyCommand.class);
        commands.put("score", ScoreCommand.class);
        commands.put("new", NewCommand.class);
        commands.put("topology", TopologyCommand.class);
        commands.put("explain", ExplainCommand.class);
        commands.put("clean", CleanCommand.class);
        commands.put("help", HelpCommand.class);
        commands.put("completion", CompletionCommand.class);
        commands.put("lsp", LanguageServerCommand.class);
        commands.put("diagram", DiagramServerCommand.class);
        return commands;
    }
}
