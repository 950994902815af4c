package org.thunderprism.lang.ide.expansion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.Expander;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.model.ir.Network;

/** Expands programs on request, each state of a text once, within bounds that keep an editor waiting for a moment at most. */
@Singleton
public final class Expansions {

    /** Instructions, and rounds of loops, of the largest program that is expanded for a hover or a lens. */
    private static final int MOST_INSTRUCTIONS = 50_000;

    private static final Limits LIMITS = new Limits(
            MOST_INSTRUCTIONS,
            MOST_INSTRUCTIONS,
            Limits.DEFAULT.expansionDepth(),
            Limits.DEFAULT.evaluationDepth(),
            Limits.DEFAULT.constantBits(),
            Limits.DEFAULT.vectorLength(),
            Limits.DEFAULT.stateBytes(),
            Limits.DEFAULT.messageBytes(),
            Limits.DEFAULT.tableEntries(),
            Limits.DEFAULT.fuzzyDepth());

    private final IResourceScopeCache cache;

    @Inject
    Expansions(IResourceScopeCache cache) {
        this.cache = cache;
    }

    /** The expanded program of a file; empty for a library, for a program with errors, and for one that grows too large. */
    public Optional<Network> of(SourceFile file) {
        return file.resource().flatMap(resource -> cache.get(Expansions.class, resource, () -> expand(file)));
    }

    private static Optional<Network> expand(SourceFile file) {
        if (file.tree().getHeader() == null || file.program().hasErrors()) {
            return Optional.empty();
        }
        Result<Network> result = new Expander().expand(file.tree(), new ExpandOptions(LIMITS));
        return result.isSuccess() ? Optional.of(result.value()) : Optional.empty();
    }
}
