package org.thunderprism.compiler.progress;

/** Hears how far long work has come; a front end turns it into a bar, a monitor or a notification. */
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (name, unit, total) -> amount -> {};

    /**
     * Work begins.
     *
     * @param name what is done, in a few words, for example {@code verify ebpf}
     * @param unit what is counted, in the plural, for example {@code rows}
     * @param total units of work, or a negative number when nobody knows
     * @return to be told of each step, and to be closed when the work has ended in whatever way
     */
    Task begin(String name, String unit, long total);

    /** Work under way. */
    @FunctionalInterface
    interface Task extends AutoCloseable {

        /** More units are done. */
        void advance(long amount);

        /** The work has ended. */
        @Override
        default void close() {}
    }
}
