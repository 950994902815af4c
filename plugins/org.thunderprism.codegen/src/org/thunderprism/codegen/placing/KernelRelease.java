package org.thunderprism.codegen.placing;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first two numbers of a release of Linux. */
record KernelRelease(int major, int minor) implements Comparable<KernelRelease> {

    private static final Pattern RELEASE = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?.*");
    private static final Comparator<KernelRelease> BY_AGE =
            Comparator.comparingInt(KernelRelease::major).thenComparingInt(KernelRelease::minor);

    /** Reads what {@code uname -r} shows; empty for null and for anything that does not begin with a number. */
    static Optional<KernelRelease> parse(String text) {
        Matcher matcher = RELEASE.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minor = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return Optional.of(new KernelRelease(Integer.parseInt(matcher.group(1)), minor));
    }

    @Override
    public int compareTo(KernelRelease other) {
        return BY_AGE.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
