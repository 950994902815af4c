package org.thunderprism.lang.ide.quickfix;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Names that nothing in a file has. */
final class FreeNames {

    private FreeNames() {}

    /** The wish itself, or with the smallest number behind it. */
    static String like(String wish, String text) {
        Set<String> words = new HashSet<>(Arrays.asList(text.split("\\W+")));
        String name = wish;
        for (int number = 2; words.contains(name); number++) {
            name = wish + "_" + number;
        }
        return name;
    }
}
