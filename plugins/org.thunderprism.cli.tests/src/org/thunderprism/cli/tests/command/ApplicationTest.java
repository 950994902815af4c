package org.thunderprism.cli.tests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thunderprism.cli.Application;
import org.thunderprism.cli.console.Console;
import org.thunderprism.cli.console.Screen;
import org.thunderprism.cli.report.ExitCode;
import org.thunderprism.cli.report.ProductVersion;

/** What happens around the commands. */
class ApplicationTest {

    private static final Pattern CRASH = Pattern.compile("The details are in `([^`]+)`");

    private final StringWriter err = new StringWriter();

    @Test
    void aBugIsOneLineAndAFile() throws IOException {
        int exitCode = run(() -> {
            throw new IllegalStateException("the clock stands still");
        });

        assertThat(exitCode).isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString())
                .startsWith("thunder: error TP6900: A bug in ThunderPrism: "
                        + "java.lang.IllegalStateException: the clock stands still. ")
                .hasLineCount(1);
        Matcher file = CRASH.matcher(err.toString());
        assertThat(file.find()).isTrue();
        Path report = Path.of(file.group(1));
        assertThat(report)
                .content()
                .contains(
                        ProductVersion.TEXT,
                        "Arguments: [check, cases/small.thunder]",
                        "\tat " + ApplicationTest.class.getName());
        Files.delete(report);
    }

    @Test
    void tooLittleMemoryIsNoBug() {
        int exitCode = run(() -> {
            throw new OutOfMemoryError();
        });

        assertThat(exitCode).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString()).startsWith("thunder: error TP6901: ").hasLineCount(1);
    }

    @Test
    void versionIsTheProjects() throws IOException {
        assertThat(Path.of("../../pom.xml"))
                .content()
                .contains("<version>" + ProductVersion.CURRENT + "-SNAPSHOT</version>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "fmt",
                "expand",
                "ir",
                "build",
                "run",
                "verify",
                "score",
                "new",
                "explain",
                "clean",
                "help",
                "completion"
            })
    void everyCommandHasAnExample(String command) {
        assertThat(Terminal.run("--help").out()).contains("\n  " + command + " ");
        assertThat(Terminal.run(command, "--help").out())
                .contains("\nExample")
                .contains("\n  ")
                .contains("thunder " + command);
    }

    @Test
    void completionKnowsTheCommandsAndTheirOptions() {
        assertThat(Terminal.run("completion", "bash").out())
                .contains("complete -F", "verify", "--print-passes")
                .isEqualTo(Terminal.run("completion", "zsh").out());
    }

    @Test
    void helpIsWhatTheOptionShows() {
        assertThat(Terminal.run("help", "verify").out())
                .isEqualTo(Terminal.run("verify", "--help").out());
        assertThat(Terminal.run("help").out()).isEqualTo(Terminal.run("--help").out());
        assertThat(Terminal.run("help", "nothing").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void explainListsEveryCode() {
        assertThat(Terminal.run("explain").out().lines())
                .contains("TP5001  Data set cannot be read", "TP6001  Command line not understood")
                .isSorted();
    }

    private int run(LongSupplier clock) {
        Screen screen = Screen.plain(new PrintWriter(err));
        return new Application(new Console(screen, screen), clock).run("check", "cases/small.thunder");
    }
}
