package org.thunderprism.benchmarks.program;

/**
 * Short programs that expand to as much code as is asked for: every one has a constant {@code ROUNDS}, and expands to code in proportion to
 * it. Each stresses another part of the compiler.
 */
public enum Unrolled {
    /** One long straight line of reads and writes of state, each depending on earlier ones. */
    LOOP {
        @Override
        void module(ProgramText text) {
            text.line("module update {")
                    .line("for i in 0 ..< ROUNDS {")
                    .line("let scaled = total_length * (i + 3) + ttl")
                    .line("memory.bins[i %% 256] += scaled")
                    .line("memory.total = max(memory.total, memory.bins[(i * 7) %% 256] >> 2)")
                    .close()
                    .close();
        }
    },

    /** Folds within folds, over calls of a function: wide trees without side effects. */
    FOLD {
        @Override
        void module(ProgramText text) {
            text.line("fn weigh(x: u32, i: u32) -> u32 = x * i ^ x >> 3")
                    .line("")
                    .line("module evaluate {")
                    .line("let peak = max(i in 0 ..< ROUNDS) sum(j in 0 ..< 4) weigh(memory.bins[(i + j) %% 256], i"
                            + " * 4 + j)")
                    .line("let low = argmin(i in 0 ..< ROUNDS) memory.bins[i %% 256] ^ i")
                    .line("if peak > 100000 && low != 0 { drop }")
                    .close();
        }
    },

    /** Branches within branches, and cases of a selection. */
    BRANCH {
        @Override
        void module(ProgramText text) {
            text.line("module decide {")
                    .line("for i in 0 ..< ROUNDS {")
                    .line("if memory.bins[i %% 256] > total_length {")
                    .line("if ttl < 32 { memory.total += i } else { memory.bins[i %% 256] -= 1 }")
                    .close()
                    .line("match protocol { 6 or 17 => mark 1, 1 => { memory.total += 1 }, _ => pass }")
                    .close()
                    .line("select min (i in 0 ..< ROUNDS) memory.bins[i %% 256] + i { memory.bins[i %% 256] += 1 }")
                    .close();
        }
    },

    /** The same module on all vertices, each with its own constants, neighbours and messages. */
    NETWORK {
        @Override
        void module(ProgramText text) {
            text.line("const SHARE : u32 = 7 { grid = 9, vine = 5, bolt = 3 }")
                    .line("")
                    .line("module balance at all {")
                    .line("for i in 0 ..< ROUNDS / 12 {")
                    .line("memory.bins[self] += total_length / SHARE + i")
                    .line("let crowded = count(n in neighbors) memory.bins[n] > memory.bins[self]")
                    .line("if crowded > 2 { memory.total += crowded }")
                    .close()
                    .line("sync memory.bins[self] to neighbors when memory.total %% 64 == 0")
                    .close();
        }
    };

    abstract void module(ProgramText text);

    /** The program whose loops run so many times. */
    public String ofRounds(int rounds) {
        ProgramText text = new ProgramText();
        text.line("program unrolled version \"1.0.0\" facet bolt on prism")
                .line("")
                .line("const ROUNDS = %d", rounds)
                .line("")
                .line("input Packet {")
                .line("total_length : u32")
                .line("ttl : u32")
                .line("protocol : u8")
                .close()
                .line("")
                .line("state memory locked {")
                .line("bins : u32[256]")
                .line("total : u32")
                .close()
                .line("");
        module(text);
        return text.toString();
    }
}
