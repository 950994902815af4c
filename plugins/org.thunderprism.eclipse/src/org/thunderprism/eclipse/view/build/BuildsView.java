package org.thunderprism.eclipse.view.build;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.compare.CompareUI;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.thunderprism.codegen.history.BuildDifference;
import org.thunderprism.codegen.history.BuildHistory;
import org.thunderprism.codegen.history.PastBuild;
import org.thunderprism.codegen.history.PastBuild.LogLine;
import org.thunderprism.codegen.project.ProjectFolder;
import org.thunderprism.eclipse.builder.ProjectHistory;
import org.thunderprism.eclipse.editor.navigate.FileOpener;
import org.thunderprism.eclipse.picture.ViewImages;
import org.thunderprism.eclipse.setting.BuildSettings;
import org.thunderprism.eclipse.view.build.BuildNode.Found;
import org.thunderprism.eclipse.view.build.BuildNode.Made;
import org.thunderprism.eclipse.view.build.BuildNode.Past;
import org.thunderprism.model.origin.SourceRange;

/** The last builds of the project that is worked in: what was made, how large it is, what was found, and what changed from one to the other. */
public final class BuildsView extends ViewPart {

    public static final String ID = "org.thunderprism.eclipse.builds";

    private final Job update = Job.createSystem("List the builds", this::update);
    private final IResourceChangeListener built = event -> update.schedule();
    private final Action compare = new CompareAction();
    private ActiveProject active;
    private TreeViewer builds;
    private volatile IProject project;

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        TreeColumnLayout columns = new TreeColumnLayout();
        area.setLayout(columns);
        builds = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        builds.getTree().setHeaderVisible(true);
        builds.setContentProvider(new BuildContent());
        column(columns, "Program", 4, BuildTexts::subject);
        column(columns, "Time", 3, BuildTexts::time);
        column(columns, "Result", 4, BuildTexts::result);
        column(columns, "Size", 2, BuildTexts::size);
        column(columns, "IR hash or digest", 3, BuildTexts::digest);
        column(columns, "Took", 2, BuildTexts::duration);
        builds.addOpenListener(event -> open((IStructuredSelection) event.getSelection()));
        builds.addSelectionChangedListener(event -> compare.setEnabled(!chosen().isEmpty()));
        getViewSite().getActionBars().getToolBarManager().add(compare);
        MenuManager menu = new MenuManager();
        menu.add(compare);
        builds.getTree().setMenu(menu.createContextMenu(builds.getTree()));
        getSite().setSelectionProvider(builds);
        active = new ActiveProject(getSite().getPage(), this::projectChanged);
        active.follow();
        ResourcesPlugin.getWorkspace().addResourceChangeListener(built, IResourceChangeEvent.POST_BUILD);
    }

    private void column(TreeColumnLayout layout, String title, int weight, Function<BuildNode, String> text) {
        TreeViewerColumn column = new TreeViewerColumn(builds, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((BuildNode) element)));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
    }

    private void projectChanged(IProject other) {
        project = other;
        builds.setInput(List.of());
        update.schedule();
    }

    private IStatus update(IProgressMonitor monitor) {
        IProject asked = project;
        if (asked == null || !asked.isAccessible()) {
            return Status.OK_STATUS;
        }
        try {
            List<Past> found =
                    ProjectHistory.of(asked).builds().stream().map(Past::new).toList();
            builds.getControl().getDisplay().asyncExec(() -> show(asked, found));
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error("Cannot read the builds of project " + asked.getName() + ": " + e.getMessage(), e);
        }
    }

    private void show(IProject asked, List<Past> found) {
        if (!builds.getControl().isDisposed() && asked.equals(project)) {
            setContentDescription(asked.getName());
            builds.setInput(found);
        }
    }

    private void open(IStructuredSelection selection) {
        switch (selection.getFirstElement()) {
            case Past past -> builds.setExpandedState(past, !builds.getExpandedState(past));
            case Made made -> open(made);
            case Found found -> open(found.line());
            case null, default -> {
                // Nothing is selected.
            }
        }
    }

    /** What lies in the output folder may be newer. */
    private void open(Made made) {
        ProjectFolder folder = new ProjectFolder(
                project.getLocation().toPath(), BuildSettings.of(project).outputFolder());
        IFile file = folder.nameOf(folder.outputOf(made.build().source())
                        .resolve(made.artifact().getPath()))
                .map(project::getFile)
                .orElseThrow();
        if (file.exists()) {
            try {
                IDE.openEditor(getSite().getPage(), file);
            } catch (PartInitException e) {
                ILog.of(BuildsView.class).log(e.getStatus());
            }
        }
    }

    private static void open(LogLine line) {
        if (line.line() > 0) {
            FileOpener.open(new SourceRange(line.file(), line.line(), line.column(), line.offset(), line.length()));
        }
    }

    private List<PastBuild> chosen() {
        return builds.getStructuredSelection().stream()
                .map(node -> ((BuildNode) node).build())
                .distinct()
                .toList();
    }

    /** The selected build and the other selected one, or the one before it of the same source. */
    private final class CompareAction extends Action {

        CompareAction() {
            super("Compare with each other, or with the build before");
            setImageDescriptor(ViewImages.of("compare"));
            setEnabled(false);
        }

        @Override
        public void run() {
            List<PastBuild> selected = chosen();
            PastBuild newer = selected.getFirst();
            List<?> all = (List<?>) builds.getInput();
            List<PastBuild> others = selected.size() > 1
                    ? selected.subList(1, 2)
                    : all.subList(all.indexOf(new Past(newer)) + 1, all.size()).stream()
                            .map(node -> ((Past) node).build())
                            .filter(build -> build.source().equals(newer.source()))
                            .limit(1)
                            .toList();
            if (!others.isEmpty()) {
                BuildHistory history = ProjectHistory.of(project);
                CompareUI.openCompareEditor(
                        new BuildComparison(history, BuildDifference.between(others.getFirst(), newer)));
            }
        }
    }

    /** The list. */
    public TreeViewer builds() {
        return builds;
    }

    /** Compares what is selected. */
    public void compare() {
        compare.run();
    }

    @Override
    public void setFocus() {
        builds.getControl().setFocus();
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(built);
        if (active != null) {
            active.stop();
        }
        update.cancel();
        super.dispose();
    }
}
