package org.thunderprism.lang.topology;

import com.google.inject.Injector;
import org.eclipse.emf.ecore.EPackage;

/** Makes the services of topologies' text, for use outside Eclipse. */
public class TopologyDslStandaloneSetup extends TopologyDslStandaloneSetupGenerated {

    public static void doSetup() {
        new TopologyDslStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    /** EMF's registries are shared by all languages of the JVM and not made for several threads. */
    @Override
    public Injector createInjectorAndDoEMFRegistration() {
        synchronized (EPackage.Registry.INSTANCE) {
            return super.createInjectorAndDoEMFRegistration();
        }
    }
}
