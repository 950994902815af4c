package org.thunderprism.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The update site's archive is installed into a workbench that has nothing of ThunderPrism, and works there. */
class UpdateSiteTest {

    private static final String SYSTEM = "gtk.linux.x86_64";

    private final Path work = Path.of(System.getProperty("thunderprism.work"));
    private final Path plain = work.resolve("plain");

    @Test
    void theToolsAreInstalledIntoAPlainPlatform() throws IOException, InterruptedException {
        Workbench.delete(plain);
        installPlatform();
        assertThat(ours()).isEmpty();

        Path site = Path.of(System.getProperty("thunderprism.site.archive"));
        // The diagram in Sirius, which is not there, may be installed too; it stays silent.
        director(
                "jar:" + site.toUri() + "!/",
                "-installIU",
                "org.thunderprism.eclipse.feature.feature.group,org.thunderprism.diagram.sirius.feature.feature.group");
        assertThat(ours())
                .contains(
                        "org.thunderprism.eclipse",
                        "org.thunderprism.lang",
                        "org.thunderprism.witness",
                        "org.thunderprism.diagram.sirius");

        Workbench workbench = new Workbench(plain);
        workbench.addAgent();
        Path report = work.resolve("plain-journey");
        List<String> happened =
                workbench.play("installed", report, List.of("-application", "org.eclipse.ui.ide.workbench"));
        assertThat(happened).last().isEqualTo("passed");
        assertThat(Workbench.errors(report)).isEmpty();
    }

    /** A workbench made of the platform's bundles alone; the units with the system's name set start levels. */
    private void installPlatform() throws IOException, InterruptedException {
        List<String> units =
                new ArrayList<>(List.of("org.thunderprism.platform.feature.group", "tooling.osgi.bundle.default"));
        for (String started : List.of(
                "org.apache.felix.scr",
                "org.eclipse.core.runtime",
                "org.eclipse.equinox.common",
                "org.eclipse.equinox.event",
                "org.eclipse.equinox.simpleconfigurator")) {
            units.add("tooling" + SYSTEM + started);
        }
        director(
                Path.of(System.getProperty("thunderprism.site")).toUri().toString(),
                "-p2.os",
                "linux",
                "-p2.ws",
                "gtk",
                "-p2.arch",
                "x86_64",
                "-roaming",
                "-profileProperties",
                "org.eclipse.update.install.features=true",
                "-installIU",
                String.join(",", units));
    }

    private void director(String repository, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                launcher().toString(),
                "-configuration",
                work.resolve("director").toString(),
                "-nosplash",
                "-consoleLog",
                "-application",
                "org.eclipse.equinox.p2.director",
                "-repository",
                repository,
                "-destination",
                plain.toString(),
                "-profile",
                "Plain"));
        command.addAll(List.of(arguments));
        Path output = work.resolve("director.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    }

    private static Path launcher() throws IOException {
        try (Stream<Path> plugins = Files.list(Path.of(System.getProperty("thunderprism.product"), "plugins"))) {
            return plugins.filter(file -> file.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> ours() throws IOException {
        Path bundles = plain.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        try (Stream<String> lines = Files.lines(bundles)) {
            return lines.filter(line -> line.startsWith("org.thunderprism."))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }
}
