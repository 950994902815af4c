package org.thunderprism.cli.server;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thunderprism.codegen.Backends;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.lang.ide.program.GeneratedTexts;
import org.thunderprism.lang.ide.program.MadeText;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.witness.wasm.ModuleText;

/** What the backends generate, shown by the language server. */
public final class BackendTexts implements GeneratedTexts {

    private static final String WASM = "wasm";

    @Override
    public MadeText text(Network network, Program program, String backend) {
        Optional<CodeGenerator> generator = Backends.all().stream()
                .filter(each -> each.backend().getLiteral().equals(backend))
                .findFirst();
        if (generator.isEmpty()) {
            return MadeText.problem("there is no backend '" + backend + "'; there are "
                    + Backends.all().stream()
                            .map(each -> each.backend().getLiteral())
                            .collect(Collectors.joining(", ")));
        }
        GenerateResult result = generator.get().generate(program, new GenerateOptions(network.getName()));
        if (result.files().isEmpty()) {
            return MadeText.prevented(result.diagnostics());
        }
        return MadeText.of(result.files().stream().map(BackendTexts::text).collect(Collectors.joining("\n")));
    }

    private static String text(GeneratedFile file) {
        return file.kind().equals(WASM)
                ? ModuleText.of(file.bytes())
                : new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
