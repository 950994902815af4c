package org.thunderprism.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Finds out what stands behind this process' own streams. */
public final class SystemConsole {

    private static final int MINIMUM_WIDTH = 40;

    private SystemConsole() {}

    /**
     * The console of this process.
     *
     * @param environment {@code NO_COLOR} (any value) and {@code TERM=dumb} switch colours off
     */
    public static Console open(Map<String, String> environment) {
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
        return new Console(
                screen(new StandardOutput(), SystemStream.Output, colour),
                screen(new FileOutputStream(FileDescriptor.err), SystemStream.Error, colour));
    }

    private static Screen screen(OutputStream output, SystemStream stream, boolean colour) {
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        try {
            TerminalProvider provider = TerminalProvider.load("exec");
            if (provider.isSystemStream(stream)) {
                int width = provider.systemStreamWidth(stream);
                return new Screen(writer, true, colour, width < MINIMUM_WIDTH ? Screen.DEFAULT_WIDTH : width);
            }
        } catch (IOException e) {
            // Without the terminal library's help the stream is treated as a file.
        }
        return Screen.plain(writer);
    }
}
