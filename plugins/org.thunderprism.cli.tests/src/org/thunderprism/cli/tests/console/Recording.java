package org.thunderprism.cli.tests.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.thunderprism.cli.console.Screen;

/** A screen that keeps what is written to it. */
public final class Recording {

    private final StringWriter text = new StringWriter();

    /** A screen without colours that is no terminal. */
    public Screen plain() {
        return Screen.plain(new PrintWriter(text));
    }

    /** A terminal with colours. */
    public Screen terminal(int width) {
        return new Screen(new PrintWriter(text), true, true, width);
    }

    /** What was written since the last call. */
    public String take() {
        String taken = text.toString();
        text.getBuffer().setLength(0);
        return taken;
    }
}
