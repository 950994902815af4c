package org.thunderprism.lang.ide.expansion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.print.ProgramPrinter;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Call;
import org.thunderprism.lang.thunderDsl.Echo;
import org.thunderprism.lang.thunderDsl.Fold;
import org.thunderprism.lang.thunderDsl.For;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.Select;
import org.thunderprism.lang.thunderDsl.Sync;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;

/** What single macros are expanded to. */
@Singleton
public final class MacroExcerpts {

    private final Expansions expansions;

    @Inject
    MacroExcerpts(Expansions expansions) {
        this.expansions = expansions;
    }

    /**
     * A part of an expanded program.
     *
     * @param vertex the first one where the macro is expanded
     * @param lines in ThunderDSL; at least one
     */
    public record Excerpt(String vertex, List<String> lines) {}

    /** What a loop, fold, selection, call, sync or echo becomes; empty for anything else, and in a program with errors. */
    public Optional<Excerpt> of(SourceFile file, EObject macro) {
        if (!isMacro(macro)) {
            return Optional.empty();
        }
        SourceRange range = SourceRanges.of(macro);
        return expansions.of(file).flatMap(network -> find(network, range));
    }

    private static boolean isMacro(EObject element) {
        return element instanceof For
                || element instanceof Fold
                || element instanceof Select
                || element instanceof Sync
                || element instanceof Echo
                || element instanceof Call call && call.getCallee() instanceof Function;
    }

    private static Optional<Excerpt> find(Network network, SourceRange range) {
        for (Program program : network.getPrograms()) {
            List<String> lines = new ProgramPrinter().excerpt(program, instruction -> comesFrom(instruction, range));
            if (!lines.isEmpty()) {
                return Optional.of(new Excerpt(program.getVertex(), lines));
            }
        }
        return Optional.empty();
    }

    private static boolean comesFrom(Instruction instruction, SourceRange range) {
        Origin origin = instruction.getOrigin();
        return origin != null
                && (origin.range().equals(range)
                        || origin.chain().stream().anyMatch(step -> step.range().equals(range)));
    }
}
