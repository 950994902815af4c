package org.thunderprism.codegen.wasm;

/** Hands out addresses of linear memory, in ascending order. */
final class MemoryPlan {

    private long end;

    /** @param begin the first address to hand out */
    MemoryPlan(long begin) {
        end = begin;
    }

    /**
     * A place of {@code bytes} bytes.
     *
     * @param alignment a power of two
     * @return its address; meaningless once {@link #end()} is beyond what an address can say
     */
    int allocate(long bytes, int alignment) {
        end = (end + alignment - 1) & -alignment;
        long address = end;
        end += bytes;
        return (int) address;
    }

    /** The first address that was not handed out. */
    long end() {
        return end;
    }
}
