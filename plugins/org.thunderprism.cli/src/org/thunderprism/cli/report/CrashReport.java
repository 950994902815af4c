package org.thunderprism.cli.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What developers need to know about a bug, kept out of the user's sight. */
public final class CrashReport {

    private static final int LONGEST_SUMMARY = 200;

    private CrashReport() {}

    /** One line that names the problem. */
    public static String summary(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root.toString().lines().findFirst().orElse("");
        return text.length() > LONGEST_SUMMARY ? text.substring(0, LONGEST_SUMMARY) + "…" : text;
    }

    /** Writes a new file into the folder for temporary files. */
    public static Path write(Throwable problem, List<String> arguments) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.println("thunder " + ProductVersion.CURRENT);
        writer.println("Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        writer.println("Arguments: " + arguments);
        problem.printStackTrace(writer);
        Path file = Files.createTempFile("thunder-crash-", ".txt");
        Files.writeString(file, text.toString());
        return file;
    }
}
