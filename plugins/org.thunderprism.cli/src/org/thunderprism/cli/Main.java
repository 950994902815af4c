package org.thunderprism.cli;

import java.util.List;
import org.thunderprism.cli.console.SystemConsole;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.ProductVersion;

/** The process' entry. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its {@linkplain ExitCode exit code}. */
    public static void main(String[] arguments) {
        if (isVersionAsked(List.of(arguments))) {
            System.out.println(ProductVersion.TEXT);
            if (System.out.checkError()) {
                System.exit(ExitCode.ENVIRONMENT);
            }
            return;
        }
        System.exit(new Application(SystemConsole.open(System.getenv()), System::nanoTime).run(arguments));
    }

    /** Scripts and editors ask for the version often: answered before anything else is loaded. */
    private static boolean isVersionAsked(List<String> arguments) {
        return arguments.equals(List.of("--version")) || arguments.equals(List.of("-V"));
    }
}
