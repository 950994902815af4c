package org.thunderprism.product.tests.agent;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.thunderprism.eclipse.project.Example;
import org.thunderprism.eclipse.project.Examples;
import org.thunderprism.eclipse.project.ProjectCreation;

/** Starts what was installed into somebody else's workbench, and builds a program with it. */
final class InstalledJourney implements Journey {

    private static final String OURS = "org.thunderprism.";

    @Override
    public void play(Desk desk) throws BundleException, CoreException {
        List<Bundle> bundles = Arrays.stream(FrameworkUtil.getBundle(InstalledJourney.class)
                        .getBundleContext()
                        .getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(OURS))
                .toList();
        for (Bundle bundle : bundles) {
            bundle.start();
            desk.report().say("started " + bundle.getSymbolicName());
        }
        Example example = Examples.of(FrameworkUtil.getBundle(Examples.class)).getLast();
        ProjectCreation.create(
                ResourcesPlugin.getWorkspace().getRoot().getProject(example.name()),
                null,
                example.files(),
                new NullProgressMonitor());
        Project project = new Project(example.name());
        Patience.until("the artefacts", () -> project.has("build/" + example.name() + "/build.json"));
        desk.pictures().take("installed");
    }
}
