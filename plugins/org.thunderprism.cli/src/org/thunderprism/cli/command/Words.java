package org.thunderprism.cli.command;

import java.util.Locale;

/** Numbers in sentences. */
final class Words {

    private Words() {}

    /** {@code 1 file}, {@code 38,245 rows}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
