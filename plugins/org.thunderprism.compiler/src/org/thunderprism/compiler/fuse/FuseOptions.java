package org.thunderprism.compiler.fuse;

import java.util.Set;
import org.thunderprism.compiler.fuse.pass.Growth;

/**
 * What the fuse phase may do.
 *
 * @param disabled names of passes that do not run; see {@link Passes#names()}
 * @param rounds times through all passes at most; the phase ends sooner when a round changes nothing
 * @param growth how far tables may grow
 */
public record FuseOptions(Set<String> disabled, int rounds, Growth growth) {

    public static final FuseOptions DEFAULT = new FuseOptions(Set.of(), 8, Growth.DEFAULT);

    /** @throws IllegalArgumentException for a name that no pass has */
    public FuseOptions {
        disabled = Set.copyOf(disabled);
        for (String name : disabled) {
            if (!Passes.names().contains(name)) {
                throw new IllegalArgumentException("no pass is called " + name);
            }
        }
    }

    /** The same with other passes switched off. */
    public FuseOptions without(Set<String> passes) {
        return new FuseOptions(passes, rounds, growth);
    }
}
