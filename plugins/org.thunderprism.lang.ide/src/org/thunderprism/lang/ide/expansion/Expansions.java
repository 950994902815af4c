package org.thunderprism.lang.ide.expansion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.Expander;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.thunderDsl.ThunderFile;
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
            Limits.DEFAULT.tableFileBytes(),
            Limits.DEFAULT.fuzzyDepth());

    private final IResourceValidator validator;
    private final IResourceScopeCache cache;
    private final Imports imports;

    @Inject
    Expansions(IResourceValidator validator, IResourceScopeCache cache, Imports imports) {
        this.validator = validator;
        this.cache = cache;
        this.imports = imports;
    }

    /** The expanded program of a file; empty for a library, for a program with errors, and for one that grows too large. */
    public Optional<Network> of(ThunderFile program) {
        return cache.get(Expansions.class, program.eResource(), () -> expand(program));
    }

    private Optional<Network> expand(ThunderFile program) {
        if (program.getHeader() == null
                || imports.visibleFiles(program.eResource()).stream().anyMatch(file -> !isSound(file.eResource()))) {
            return Optional.empty();
        }
        Result<Network> result = new Expander().expand(program, new ExpandOptions(LIMITS));
        return result.isSuccess() ? Optional.of(result.value()) : Optional.empty();
    }

    private boolean isSound(Resource file) {
        return validator.validate(file, CheckMode.ALL, CancelIndicator.NullImpl).stream()
                .noneMatch(issue -> issue.getSeverity() == Severity.ERROR);
    }
}
