package org.thunderprism.witness.ebpf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.HelperFiles;
import org.thunderprism.witness.process.ProcessResult;
import org.thunderprism.witness.process.ProcessRunner;

/** The program that loads objects into the kernel: C that is compiled on first use and kept. */
final class RunnerProgram {

    private static final String SOURCE = "runner.c";
    private static final String NAME = "runner";

    private RunnerProgram() {}

    /**
     * The runner's path.
     *
     * @throws WitnessException when clang or libbpf are missing
     */
    static Path path() throws WitnessException {
        Path source = HelperFiles.ofUser().file(RunnerProgram.class, SOURCE);
        Path runner = source.resolveSibling(NAME);
        if (!Files.isExecutable(runner)) {
            compile(source, runner);
        }
        return runner;
    }

    private static void compile(Path source, Path runner) throws WitnessException {
        try {
            Path draft = Files.createTempFile(runner.getParent(), NAME, ".draft");
            ProcessResult result = ProcessRunner.DEFAULT.run(
                    List.of(
                            ClangCompiler.clang().toString(),
                            "-O2",
                            source.toString(),
                            "-o",
                            draft.toString(),
                            "-lbpf",
                            "-lelf",
                            "-lz"),
                    new byte[0]);
            if (result.exitCode() != 0) {
                Files.delete(draft);
                throw WitnessException.of(
                        WitnessCode.TOOL_MISSING,
                        "libbpf",
                        "load eBPF programs",
                        "Debian packages libbpf-dev, libelf-dev and zlib1g-dev; clang says: "
                                + result.errorText().lines().findFirst().orElse("nothing"));
            }
            // Several processes may do this at a time: each puts a whole program in place.
            Files.move(draft, runner, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw WitnessException.of(WitnessCode.FILES, NAME, e.getMessage());
        }
    }
}
