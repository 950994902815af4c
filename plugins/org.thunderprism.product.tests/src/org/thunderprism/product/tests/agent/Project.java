package org.thunderprism.product.tests.agent;

import java.util.Arrays;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.thunderprism.eclipse.builder.ProblemMarkers;

/**
 * A project of the workspace.
 *
 * @param name its name
 */
record Project(String name) {

    private IProject resource() {
        return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    }

    boolean has(String file) {
        return resource().getFile(file).exists();
    }

    /** Whether the build found this code. */
    boolean hasProblem(String code) {
        return Arrays.stream(problems()).anyMatch(marker -> code.equals(marker.getAttribute(ProblemMarkers.CODE, "")));
    }

    boolean isClean() {
        return problems().length == 0;
    }

    private IMarker[] problems() {
        try {
            return resource().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}
