package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.lsp4j.CodeLens;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.codelens.CodeLensRequests;
import org.thunderprism.lang.ide.workspace.SourceFile;

class CodeLensTest extends EditingTest {

    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        input Flow { size : u16 kind : u8 }
        state flow(kind) slots 1024 locked { packets : u32 }
        table ports(port: u16, kind: u8) -> u4 { (80, 1) => 1, (443, 2) => 2 }
        module count { flow.packets += 1 }
        module watch at vine, clock { if size > 3 { drop } }
        module everywhere at all { let x = size * 2 }
        """;

    @Test
    void lensesTellWhatDeclarationsTake() {
        expectCodeLens(PROGRAM, "flow", "1,024 rows × 32 bits = 4 KiB");
        expectCodeLens(PROGRAM, "ports", "2 entries, key 24 bits, result 4 bits");
    }

    @Test
    void modulesTellWhereTheyRunAndHowLargeTheyBecome() {
        expectCodeLens(PROGRAM, "count", "at bolt, 4 instructions");
        expectCodeLens(PROGRAM, "watch", "at vine, clock, 5 instructions");
        expectCodeLens(PROGRAM, "everywhere", "at 12 vertices, 3 instructions");
    }

    @Test
    void programWithErrorsStillTellsWhatIsKnown() {
        String broken = PROGRAM + "module wrong { let y = sise }\n";
        expectCodeLens(broken, "count", "at bolt");
        expectCodeLens(broken, "flow", "1,024 rows × 32 bits = 4 KiB");
    }

    @Test
    void modelsTellTheirShape() throws IOException {
        Files.copy(Path.of("../../examples/traffic_guard/mlp.json"), folder.resolve("mlp.json"));
        expectCodeLens("model mlp = pegasus \"mlp.json\"\n", "mlp", "10 → 3 × i32, 2 layers, 16 trees, 256 leaves");
        expectCodeLens("model away = pegasus \"away.json\"\n", "away", "");
    }

    @Test
    void programThatWasNeverBuiltSaysSo() {
        expectCodeLens(PROGRAM, "guard", "not built");
    }

    @Test
    void textsComeOnRequestOnly() {
        SourceFile file = program(PROGRAM);
        assertThat(service(CodeLensRequests.class).lenses(file))
                .hasSize(6)
                .extracting(CodeLens::getCommand)
                .containsOnlyNulls();
    }

    @Test
    void lensOfADeclarationThatIsGoneIsEmpty() {
        CodeLens lens = lens(program(PROGRAM), "count");
        assertThat(service(CodeLensRequests.class)
                        .resolve(program("module other { }\n"), lens)
                        .getCommand()
                        .getTitle())
                .isEmpty();
    }
}
