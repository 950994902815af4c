package org.thunderprism.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The finished product, started with its script and used through the keyboard and the mouse. */
class ProductTest {

    private final Path work = Path.of(System.getProperty("thunderprism.work"));

    @Test
    void aProgramIsMadeBrokenAndMended() throws IOException, InterruptedException {
        Workbench product = Workbench.copyOfProduct(work.resolve("product"));
        product.addAgent();
        Path report = work.resolve("journey");

        List<String> happened = product.play("trafficGuard,installSoftware,help", report, List.of());
        assertThat(happened).last().isEqualTo("passed");
        assertThat(Workbench.errors(report)).isEmpty();
    }
}
