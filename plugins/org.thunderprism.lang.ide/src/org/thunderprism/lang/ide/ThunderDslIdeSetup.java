package org.thunderprism.lang.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.thunderprism.lang.ThunderDslRuntimeModule;
import org.thunderprism.lang.ThunderDslStandaloneSetup;

/** Makes the services of ThunderDSL and of its editors, for use outside Eclipse. */
public class ThunderDslIdeSetup extends ThunderDslStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new ThunderDslRuntimeModule(), new ThunderDslIdeModule()));
    }
}
