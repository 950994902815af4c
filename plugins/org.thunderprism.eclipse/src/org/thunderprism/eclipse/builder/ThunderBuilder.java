package org.thunderprism.eclipse.builder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.thunderprism.codegen.build.Builder;
import org.thunderprism.codegen.history.BuildHistory;
import org.thunderprism.codegen.history.PastBuild;
import org.thunderprism.codegen.project.ChangeSet;
import org.thunderprism.codegen.project.ProjectBuild;
import org.thunderprism.codegen.project.ProjectFolder;
import org.thunderprism.codegen.project.ProjectState;
import org.thunderprism.codegen.project.ProjectStateFile;
import org.thunderprism.codegen.project.SourceBuild;
import org.thunderprism.codegen.project.SourceOutcome;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.eclipse.setting.BuildSettings;
import org.thunderprism.eclipse.setting.ThunderPreferences;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;

/** Builds what a change of the project's files asks for: artefacts in the output folder, diagnostics as markers. */
public final class ThunderBuilder extends IncrementalProjectBuilder {

    public static final String ID = "org.thunderprism.eclipse.builder";

    /** Stateless, and costly to make. */
    private static final ThunderParser PARSER = ThunderParser.create();

    @Override
    public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
        return getProject();
    }

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        BuildSettings settings = BuildSettings.of(getProject());
        if (kind == AUTO_BUILD && !settings.buildOnSave()) {
            rememberLastBuiltState();
            return null;
        }
        try {
            build(kind, settings, monitor);
        } catch (IOException | UncheckedIOException e) {
            throw new CoreException(Status.error(
                    "Cannot write the artefacts of project " + getProject().getName() + ": " + e.getMessage(), e));
        }
        return null;
    }

    private void build(int kind, BuildSettings settings, IProgressMonitor monitor) throws CoreException, IOException {
        ProjectFolder folder = folder(settings);
        ProjectStateFile file = stateFile();
        Optional<ProjectState> kept = file.read();
        ProjectState state = kept.orElse(ProjectState.INITIAL);
        IResourceDelta delta = getDelta(getProject());
        boolean everything = kind == FULL_BUILD || delta == null || kept.isEmpty();
        ChangeSet change = everything
                ? ProjectChanges.all(getProject(), folder, state.graph().sources())
                : ProjectChanges.between(delta, folder);
        ProblemMarkers markers = new ProblemMarkers(getProject(), folder);
        if (everything) {
            markers.removeAll();
        }
        for (String removed : change.removed()) {
            markers.remove(removed);
        }
        List<CoreException> failures = new ArrayList<>();
        List<PastBuild> done = new ArrayList<>();
        ProjectState next = projectBuild(folder, settings)
                .build(
                        state,
                        change,
                        outcome -> {
                            show(outcome, markers, monitor, failures);
                            done.add(PastBuild.of(outcome, Instant.now()));
                        },
                        new MonitorProgress(monitor),
                        () -> monitor.isCanceled() || isInterrupted());
        file.write(next);
        remember(done, change, folder);
        refresh(folder, monitor);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        if (!next.stale().isEmpty()) {
            rememberLastBuiltState();
            throw new OperationCanceledException();
        }
    }

    private void remember(List<PastBuild> builds, ChangeSet change, ProjectFolder folder) throws IOException {
        BuildHistory history = ProjectHistory.of(getProject());
        for (String removed : change.removed()) {
            history.remove(removed);
        }
        for (PastBuild build : builds) {
            history.add(build, folder.outputOf(build.source()));
        }
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        BuildSettings settings = BuildSettings.of(getProject());
        ProjectFolder folder = folder(settings);
        ProjectStateFile file = stateFile();
        try {
            Optional<ProjectState> state = file.read();
            if (state.isPresent()) {
                projectBuild(folder, settings).clean(state.get());
            }
            file.delete();
        } catch (IOException e) {
            throw new CoreException(Status.error(
                    "Cannot remove the artefacts of project " + getProject().getName() + ": " + e.getMessage(), e));
        }
        new ProblemMarkers(getProject(), folder).removeAll();
        refresh(folder, monitor);
    }

    private static void show(
            SourceOutcome outcome, ProblemMarkers markers, IProgressMonitor monitor, List<CoreException> failures) {
        monitor.subTask(outcome.source());
        try {
            markers.replace(outcome);
        } catch (CoreException e) {
            failures.add(e);
        }
    }

    private static ProjectBuild projectBuild(ProjectFolder folder, BuildSettings settings) {
        return new ProjectBuild(
                folder,
                new SourceBuild(
                        folder,
                        new Pipeline(PARSER, System::nanoTime),
                        PipelineOptions.until(Phase.FUSE),
                        new Builder(settings.generators(), settings.artifactCompilers()),
                        System::nanoTime));
    }

    private ProjectFolder folder(BuildSettings settings) throws CoreException {
        if (getProject().getLocation() == null) {
            throw new CoreException(Status.error("Project " + getProject().getName()
                    + " does not lie in a folder of this machine, which ThunderPrism needs"));
        }
        return new ProjectFolder(getProject().getLocation().toPath(), settings.outputFolder());
    }

    private ProjectStateFile stateFile() {
        return new ProjectStateFile(getProject()
                .getWorkingLocation(ThunderPreferences.NODE)
                .append("build-state.json")
                .toPath());
    }

    private void refresh(ProjectFolder folder, IProgressMonitor monitor) throws CoreException {
        IFolder output = getProject().getFolder(folder.output());
        output.refreshLocal(IResource.DEPTH_INFINITE, monitor);
        if (output.exists() && !output.isDerived()) {
            output.setDerived(true, monitor);
        }
    }
}
