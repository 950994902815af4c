package org.thunderprism.diagram.sirius.tests.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.junit.jupiter.api.Test;
import org.thunderprism.diagram.sirius.ViewpointRegistration;

class ViewpointRegistrationTest {

    private static final String PATH = "org.thunderprism.diagram.sirius/description/topology.odesign";

    @Test
    void nothingHappensWithoutSirius() {
        ViewpointRegistration registration = ViewpointRegistration.register(ClassLoader.getPlatformClassLoader(), PATH);
        assertThat(registration.size()).isZero();
        registration.dispose();
    }

    @Test
    void viewpointsComeAndGo() {
        ViewpointRegistry registry = ViewpointRegistry.getInstance();
        ViewpointRegistration registration =
                ViewpointRegistration.register(getClass().getClassLoader(), PATH);
        assertThat(registration.size()).isEqualTo(1);
        assertThat(registry.calls()).isEqualTo(List.of("register " + PATH));
        registration.dispose();
        assertThat(registry.calls()).isEqualTo(List.of("register " + PATH, "dispose viewpoint"));
    }
}
