package org.thunderprism.codegen.project;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.thunderprism.compiler.progress.Progress;

/** Builds a project, as much of it as a change asks for. */
public final class ProjectBuild {

    private final ProjectFolder folder;
    private final SourceBuild sources;

    public ProjectBuild(ProjectFolder folder, SourceBuild sources) {
        this.folder = folder;
        this.sources = sources;
    }

    /**
     * Which sources a build would compile: the changed ones, those that read something that changed or is gone, and those that an
     * earlier build was cancelled before.
     */
    public SortedSet<String> plan(ProjectState state, ChangeSet change) {
        SortedSet<String> plan = new TreeSet<>(state.graph().affectedBy(change.all()));
        plan.addAll(state.stale());
        change.changed().stream().filter(folder::isSource).forEach(plan::add);
        plan.removeAll(change.removed());
        return plan;
    }

    /**
     * Builds what a change asks for. A source that has errors does not keep the others from being built.
     *
     * @param state what the last build left
     * @param built hears of every source that was built, as soon as it is
     * @param cancelled asked before each source; the rest stays stale
     * @return what this build leaves for the next
     * @throws IOException when the output folder cannot be written
     */
    public ProjectState build(
            ProjectState state,
            ChangeSet change,
            Consumer<SourceOutcome> built,
            Progress progress,
            BooleanSupplier cancelled)
            throws IOException {
        SortedSet<String> pending = plan(state, change);
        DependencyGraph graph = state.graph().without(change.removed());
        for (String removed : change.removed()) {
            if (folder.isSource(removed)) {
                sources.clean(removed);
            }
        }
        try (Progress.Task task = progress.begin("build", "programs", pending.size())) {
            while (!pending.isEmpty() && !cancelled.getAsBoolean()) {
                String source = pending.removeFirst();
                SourceBuild.Built result = sources.build(source);
                graph = graph.with(source, result.inputs());
                built.accept(result.outcome());
                task.advance(1);
            }
        }
        return new ProjectState(graph, pending);
    }

    /** Removes the artefacts of every source that was ever built. */
    public void clean(ProjectState state) throws IOException {
        for (String source : state.graph().sources()) {
            sources.clean(source);
        }
    }
}
