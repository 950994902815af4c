package org.thunderprism.eclipse.tests.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A workbench without Sirius has the bundle of the diagram in Sirius, and nobody notices. */
class SiriusAbsentTest {

    private final List<IStatus> logged = new ArrayList<>();
    private final ILogListener listener = (status, plugin) -> logged.add(status);

    @BeforeEach
    void listen() {
        Platform.addLogListener(listener);
    }

    @AfterEach
    void listenNoLonger() {
        Platform.removeLogListener(listener);
    }

    @Test
    void bundleStartsAndSaysNothing() throws BundleException {
        assertThat(Platform.getBundle("org.eclipse.sirius")).isNull();
        Bundle bundle = Platform.getBundle("org.thunderprism.diagram.sirius");
        bundle.start(Bundle.START_TRANSIENT);
        assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
        bundle.stop(Bundle.STOP_TRANSIENT);
        assertThat(logged)
                .filteredOn(status -> status.toString().contains("sirius"))
                .isEmpty();
    }

    /** Tools that know nothing but EMF open the text. */
    @Test
    void topologiesAreOpenedByTheirExtension() {
        Resource resource =
                new ResourceSetImpl().createResource(URI.createURI("platform:/resource/project/lab.topology"));
        assertThat(resource).isInstanceOf(XtextResource.class);
        assertThat(logged)
                .filteredOn(status -> status.toString().contains("sirius"))
                .isEmpty();
    }
}
