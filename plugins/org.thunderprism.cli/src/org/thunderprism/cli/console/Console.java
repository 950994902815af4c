package org.thunderprism.cli.console;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err findings, progress and everything else that is not the result
 */
public record Console(Screen out, Screen err) {

    /** The same streams with colours on or off, whatever the terminal says. */
    public Console withColour(boolean wanted) {
        return new Console(out.withColour(wanted), err.withColour(wanted));
    }
}
