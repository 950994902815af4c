package org.thunderprism.eclipse.preference;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbenchPropertyPage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.thunderprism.eclipse.setting.ThunderPreferences;

/** How one project is built; what it does not say holds for the whole workspace. */
public final class BuildPropertyPage extends FieldEditorPreferencePage implements IWorkbenchPropertyPage {

    private IProject project;

    public BuildPropertyPage() {
        super(GRID);
        setDescription("How this project is built.");
    }

    @Override
    public void setElement(IAdaptable element) {
        project = Adapters.adapt(element, IProject.class);
        ProjectScope scope = new ProjectScope(project);
        ScopedPreferenceStore store = new ScopedPreferenceStore(scope, ThunderPreferences.NODE);
        store.setSearchContexts(new IScopeContext[] {scope, InstanceScope.INSTANCE});
        setPreferenceStore(store);
    }

    @Override
    public IAdaptable getElement() {
        return project;
    }

    @Override
    protected void createFieldEditors() {
        BuildFields.in(getFieldEditorParent()).forEach(this::addField);
    }

    /** The artefacts of the old settings are removed before the new ones hold. */
    @Override
    public boolean performOk() {
        try {
            project.build(IncrementalProjectBuilder.CLEAN_BUILD, new NullProgressMonitor());
        } catch (CoreException e) {
            ILog.of(BuildPropertyPage.class).log(e.getStatus());
        }
        boolean stored = super.performOk();
        Job.create("Build project " + project.getName(), monitor -> {
                    project.build(IncrementalProjectBuilder.FULL_BUILD, monitor);
                })
                .schedule();
        return stored;
    }
}
