package org.thunderprism.lang;

import com.google.inject.Injector;
import org.eclipse.emf.ecore.EPackage;

/** Makes the services of ThunderDSL, for use outside Eclipse. */
public class ThunderDslStandaloneSetup extends ThunderDslStandaloneSetupGenerated {

    public static void doSetup() {
        new ThunderDslStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    /** EMF's registries are shared by all languages of the JVM and not made for several threads. */
    @Override
    public Injector createInjectorAndDoEMFRegistration() {
        synchronized (EPackage.Registry.INSTANCE) {
            return super.createInjectorAndDoEMFRegistration();
        }
    }
}
