package org.thunderprism.eclipse.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.thunderprism.eclipse.help.DocumentationView;
import org.thunderprism.eclipse.view.ExpansionView;
import org.thunderprism.eclipse.view.PipelineView;
import org.thunderprism.eclipse.view.PlacementView;
import org.thunderprism.eclipse.view.TablesView;
import org.thunderprism.eclipse.view.build.BuildsView;

/** Projects on the left, the program in the middle, its outline on the right, problems and console below. */
public final class ThunderPerspective implements IPerspectiveFactory {

    public static final String ID = "org.thunderprism.eclipse.perspective";

    private static final float LEFT = 0.2f;
    private static final float RIGHT = 0.75f;
    private static final float BOTTOM = 0.7f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editor = layout.getEditorArea();
        layout.createFolder("left", IPageLayout.LEFT, LEFT, editor).addView(ProjectExplorer.VIEW_ID);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, RIGHT, editor);
        right.addView(IPageLayout.ID_OUTLINE);
        right.addView(ExpansionView.ID);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, BOTTOM, editor);
        bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
        bottom.addView(PipelineView.ID);
        bottom.addView(TablesView.ID);
        bottom.addView(PlacementView.ID);
        bottom.addView(BuildsView.ID);
        bottom.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        bottom.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        bottom.addPlaceholder("org.eclipse.search.ui.views.SearchView");
        bottom.addPlaceholder(DocumentationView.ID);
        layout.addNewWizardShortcut("org.thunderprism.eclipse.newProject");
        layout.addNewWizardShortcut("org.thunderprism.eclipse.newProgram");
        layout.addNewWizardShortcut("org.thunderprism.eclipse.examples");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
        layout.addShowViewShortcut(ProjectExplorer.VIEW_ID);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(ExpansionView.ID);
        layout.addShowViewShortcut(PipelineView.ID);
        layout.addShowViewShortcut(TablesView.ID);
        layout.addShowViewShortcut(PlacementView.ID);
        layout.addShowViewShortcut(BuildsView.ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addShowViewShortcut(DocumentationView.ID);
        layout.addActionSet("org.eclipse.debug.ui.launchActionSet");
    }
}
