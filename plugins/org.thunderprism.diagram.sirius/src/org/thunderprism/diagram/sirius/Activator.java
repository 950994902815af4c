package org.thunderprism.diagram.sirius;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EPackage;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Tells Sirius of the diagram of topologies, where there is a Sirius. */
public final class Activator implements BundleActivator {

    private static final String DIAGRAM = "/description/topology.odesign";
    private static final String PROPERTIES = "/description/properties.odesign";

    /** Of the part of Sirius that can be left out when it is installed; a file that uses it could not be read without. */
    private static final String PROPERTIES_METAMODEL = "http://www.eclipse.org/sirius/properties/1.0.0";

    private final List<ViewpointRegistration> registrations = new ArrayList<>();

    @Override
    public void start(BundleContext context) {
        register(context, DIAGRAM);
        if (EPackage.Registry.INSTANCE.containsKey(PROPERTIES_METAMODEL)) {
            register(context, PROPERTIES);
        }
    }

    private void register(BundleContext context, String file) {
        registrations.add(ViewpointRegistration.register(
                Activator.class.getClassLoader(), context.getBundle().getSymbolicName() + file));
    }

    @Override
    public void stop(BundleContext context) {
        registrations.forEach(ViewpointRegistration::dispose);
        registrations.clear();
    }
}
