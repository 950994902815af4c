package org.thunderprism.lang.ide.contentassist;

/** Compares what was typed with names: by their beginning, or by the beginnings of their words. */
final class NameMatcher {

    private NameMatcher() {}

    /** Whether {@code typed} begins the name, or pieces of it begin the name's words in order: {@code ipl} and {@code ip_len}. */
    static boolean matches(String typed, String name) {
        return name.regionMatches(true, 0, typed, 0, typed.length()) || matches(typed, 0, name, 0);
    }

    /** The first character must begin a word; the others continue it, or begin a later one. */
    private static boolean matches(String typed, int from, String name, int word) {
        if (from == typed.length()) {
            return true;
        }
        for (int start = word; start < name.length(); start++) {
            if (beginsWord(name, start) && same(typed.charAt(from), name.charAt(start))) {
                int length = 1;
                while (from + length < typed.length()
                        && start + length < name.length()
                        && same(typed.charAt(from + length), name.charAt(start + length))) {
                    length++;
                }
                for (int taken = length; taken > 0; taken--) {
                    if (matches(typed, from + taken, name, start + taken)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean beginsWord(String name, int index) {
        if (index == 0) {
            return true;
        }
        char before = name.charAt(index - 1);
        char here = name.charAt(index);
        return before == '_'
                || before == '.'
                || before == ' '
                || Character.isUpperCase(here) && !Character.isUpperCase(before)
                || Character.isDigit(here) && !Character.isDigit(before);
    }

    private static boolean same(char left, char right) {
        return Character.toLowerCase(left) == Character.toLowerCase(right);
    }
}
