package org.thunderprism.eclipse.preference;

import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.thunderprism.eclipse.setting.ThunderPreferences;

/** How projects are built that do not say otherwise. */
public final class BuildPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    public BuildPreferencePage() {
        super(GRID);
        setDescription("How ThunderPrism projects are built. A project's properties may say otherwise.");
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, ThunderPreferences.NODE));
    }

    @Override
    protected void createFieldEditors() {
        BuildFields.in(getFieldEditorParent()).forEach(this::addField);
    }

    @Override
    public boolean performOk() {
        boolean stored = super.performOk();
        if (stored) {
            Job.create("Build ThunderPrism projects anew", monitor -> {
                        ResourcesPlugin.getWorkspace().build(IncrementalProjectBuilder.CLEAN_BUILD, monitor);
                    })
                    .schedule();
        }
        return stored;
    }
}
