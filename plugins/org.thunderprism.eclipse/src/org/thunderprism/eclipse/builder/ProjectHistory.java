package org.thunderprism.eclipse.builder;

import org.eclipse.core.resources.IProject;
import org.thunderprism.codegen.history.BuildHistory;
import org.thunderprism.eclipse.setting.ThunderPreferences;

/** Where the last builds of a project are remembered: in the workspace's state, which goes with the project. */
public final class ProjectHistory {

    private ProjectHistory() {}

    public static BuildHistory of(IProject project) {
        return new BuildHistory(project.getWorkingLocation(ThunderPreferences.NODE)
                .append("builds")
                .toPath());
    }
}
