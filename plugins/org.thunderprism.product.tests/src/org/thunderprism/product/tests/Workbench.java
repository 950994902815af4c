package org.thunderprism.product.tests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.thunderprism.product.tests.agent.Agent;

/**
 * An installed workbench in a folder of its own.
 *
 * @param folder that has the start script
 */
record Workbench(Path folder) {

    private static final long LONGEST_MINUTES = 6;

    /** Copies the finished product, so that a test leaves it as it is. */
    static Workbench copyOfProduct(Path target) throws IOException {
        copy(Path.of(System.getProperty("thunderprism.product")), target);
        return new Workbench(target);
    }

    /** Puts the bundle that plays journeys beside the installed ones. */
    void addAgent() throws IOException {
        Path jar = Path.of(System.getProperty("thunderprism.agent"));
        try (JarFile archive = new JarFile(jar.toFile())) {
            String version = archive.getManifest().getMainAttributes().getValue("Bundle-Version");
            Files.writeString(
                    folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"),
                    "org.thunderprism.product.tests," + version + "," + jar.toUri() + ",4,false\n",
                    StandardOpenOption.APPEND);
        }
    }

    /**
     * Starts it with its script and waits for its end.
     *
     * @param journeys that the agent plays
     * @param report the folder for what happened, emptied before
     * @param arguments further ones of the workbench
     * @return the lines of the report
     */
    List<String> play(String journeys, Path report, List<String> arguments) throws IOException, InterruptedException {
        delete(report);
        Files.createDirectories(report);
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("thunderprism").toString()));
        command.addAll(List.of("-data", report.resolve("workspace").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(report.resolve("output.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "GDK_BACKEND",
                        "x11",
                        "NO_AT_BRIDGE",
                        "1",
                        "THUNDER_JAVA_OPTS",
                        options(journeys, report)));
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        Path lines = report.resolve("report.txt");
        return Files.exists(lines) ? Files.readAllLines(lines) : List.of("no journey began");
    }

    private static String options(String journeys, Path report) {
        Path site = Path.of(System.getProperty("thunderprism.site.archive"));
        return "-D" + Agent.JOURNEYS + "=" + journeys + " -D" + Agent.REPORT + "=" + report
                + " -Dthunderprism.site=jar:" + site.toUri() + "!/";
    }

    /** The errors that its last run left in the workspace's log. */
    static List<String> errors(Path report) throws IOException {
        Path log = report.resolve("workspace/.metadata/.log");
        if (!Files.exists(log)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.matches("!ENTRY \\S+ 4 .*")).toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failure) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copy(Path source, Path target) throws IOException {
        delete(target);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file, target.resolve(source.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
