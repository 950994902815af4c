package org.thunderprism.cli.tests.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.thunderprism.cli.Application;
import org.thunderprism.cli.console.Console;
import org.thunderprism.cli.console.Screen;

/** Runs commands within this process. */
public final class Terminal {

    /**
     * What a command left behind.
     *
     * @param out its standard output
     * @param err its standard error
     */
    public record Outcome(int exitCode, String out, String err) {}

    private Terminal() {}

    public static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    /** Both streams as a person sees them, one after the other as they come. */
    public static String transcript(String... arguments) {
        StringWriter both = new StringWriter();
        PrintWriter writer = new PrintWriter(both);
        int exitCode = run(writer, writer, arguments);
        return both + (exitCode == 0 ? "" : "[" + exitCode + "]\n");
    }

    private static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new Application(new Console(Screen.plain(out), Screen.plain(err)), System::nanoTime).run(arguments);
    }
}
