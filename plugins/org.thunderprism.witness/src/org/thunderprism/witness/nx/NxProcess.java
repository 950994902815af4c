package org.thunderprism.witness.nx;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.HelperFiles;
import org.thunderprism.witness.process.ProcessResult;
import org.thunderprism.witness.process.ProcessRunner;
import org.thunderprism.witness.process.RunningProcess;

/**
 * A process of Elixir that runs one module after another; {@code nx-runner.exs} describes its requests.
 *
 * @param requests where they go
 * @param standIn whether modules run on the stand-in, because Nx is not there
 */
public record NxProcess(RunningProcess requests, boolean standIn) implements AutoCloseable {

    private static final String RUNNER = "nx-runner.exs";
    private static final String STAND_IN = "nx-stand-in.ex";
    private static final String COMPILED = "ebin";

    /**
     * Starts a process.
     *
     * @throws WitnessException when Elixir is missing
     */
    public static NxProcess start() throws WitnessException {
        Path elixir = tool("elixir");
        Path runner = HelperFiles.ofUser().file(NxProcess.class, RUNNER);
        // One thread runs a module; others would only wait for work, and take processor time for it.
        RunningProcess process = ProcessRunner.DEFAULT.start(List.of(
                elixir.toString(),
                "--erl",
                "+S 1:1 +sbwt none +sbwtdcpu none +sbwtdio none",
                runner.toString(),
                standInFolder().toString()));
        try {
            process.send(new byte[0]);
            int found = process.receiveInt();
            process.answered();
            return new NxProcess(process, found == 1);
        } catch (WitnessException e) {
            process.close();
            throw e;
        }
    }

    private static Path tool(String name) throws WitnessException {
        return ProcessRunner.find(name)
                .orElseThrow(() -> WitnessException.of(
                        WitnessCode.TOOL_MISSING, name, "run Elixir modules", "Debian package elixir"));
    }

    /** The folder of the stand-in's compiled modules; made on first use and kept. */
    private static Path standInFolder() throws WitnessException {
        Path source = HelperFiles.ofUser().file(NxProcess.class, STAND_IN);
        Path compiled = source.resolveSibling(COMPILED);
        if (!Files.isDirectory(compiled)) {
            compile(source, compiled);
        }
        return compiled;
    }

    private static void compile(Path source, Path compiled) throws WitnessException {
        try {
            Path draft = Files.createTempDirectory(compiled.getParent(), COMPILED);
            ProcessResult result = ProcessRunner.DEFAULT.run(
                    List.of(tool("elixirc").toString(), "-o", draft.toString(), source.toString()), new byte[0]);
            if (result.exitCode() != 0) {
                throw WitnessException.of(
                        WitnessCode.TOOL_FAILED,
                        "elixirc",
                        result.exitCode(),
                        result.errorText().strip());
            }
            put(draft, compiled);
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, STAND_IN, e.getMessage());
        }
    }

    /** Several processes may do this at a time: the first one's folder stays. */
    private static void put(Path draft, Path compiled) throws IOException {
        try {
            Files.move(draft, compiled, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(compiled)) {
                throw e;
            }
            Files.walkFileTree(draft, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    @Override
    public void close() {
        requests.close();
    }
}
