package org.thunderprism.witness.ebpf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.codegen.build.ArtifactCompiler;
import org.thunderprism.codegen.ebpf.EbpfGenerator;
import org.thunderprism.compiler.Result;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.WitnessCode;
import org.thunderprism.witness.WitnessException;
import org.thunderprism.witness.process.ProcessResult;
import org.thunderprism.witness.process.ProcessRunner;

/** Compiles generated C to eBPF objects. No path of this machine gets into the object. */
public final class ClangCompiler implements ArtifactCompiler {

    /** The kind of the objects. */
    public static final String OBJECT_KIND = "ebpf-object";

    private static final String SOURCE_SUFFIX = ".c";
    private static final String OBJECT_SUFFIX = ".o";
    private static final String PACKAGES = "Debian packages clang and libbpf-dev";

    @Override
    public boolean accepts(String kind) {
        return kind.equals(EbpfGenerator.KIND);
    }

    @Override
    public Result<List<GeneratedFile>> compile(Program program, GeneratedFile file) {
        try {
            String path = file.path().substring(0, file.path().length() - SOURCE_SUFFIX.length()) + OBJECT_SUFFIX;
            byte[] object = compile(new LineTable(program, text(file)), List.of());
            return new Result<>(List.of(new GeneratedFile(OBJECT_KIND, path, object)), List.of());
        } catch (WitnessException e) {
            return new Result<>(null, e.diagnostics());
        }
    }

    /** The text of a C file. */
    static String text(GeneratedFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Compiles the plain text of a file.
     *
     * @param definitions macros to define
     * @return the object's bytes
     * @throws WitnessException when clang or libbpf's headers are missing, or clang finds an error
     */
    byte[] compile(LineTable lines, List<String> definitions) throws WitnessException {
        List<String> command = new ArrayList<>(List.of(clang().toString(), "-O2", "-g", "-target", "bpf", "-mcpu=v3"));
        definitions.forEach(definition -> command.add("-D" + definition));
        systemHeaders().ifPresent(folder -> command.add("-I" + folder));
        command.addAll(List.of("-fdebug-compilation-dir=.", "-fno-color-diagnostics", "-c", "-x", "c", "-", "-o", "-"));
        ProcessResult result =
                ProcessRunner.DEFAULT.run(command, lines.plainText().getBytes(StandardCharsets.UTF_8));
        if (result.exitCode() != 0) {
            throw new WitnessException(ClangMessages.read(lines, result.errorText()));
        }
        return result.output();
    }

    /** The compiler's path. */
    static Path clang() throws WitnessException {
        return ProcessRunner.find("clang")
                .orElseThrow(() ->
                        WitnessException.of(WitnessCode.TOOL_MISSING, "clang", "compile eBPF programs", PACKAGES));
    }

    /** Debian keeps the kernel's {@code asm} headers in a folder of the machine's architecture, which this target lacks. */
    private static Optional<Path> systemHeaders() {
        try (Stream<Path> folders = Files.list(Path.of("/usr/include"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("asm/types.h")))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
