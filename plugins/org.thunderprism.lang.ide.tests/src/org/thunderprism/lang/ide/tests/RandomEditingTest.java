package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.LoggedErrors;
import org.thunderprism.lang.ide.text.LineIndex;

/**
 * Edits at random, and now and then looks whether the server still knows the text as well as one that has just opened it. The property
 * {@code thunder.edits} sets another number of edits, {@code thunder.random.seed} other ones.
 */
class RandomEditingTest extends ServerTest {

    private static final long SEED = Long.getLong("thunder.random.seed", 20_261_122);
    private static final int EDITS = Integer.getInteger("thunder.edits", 10_000);
    private static final int COMPARED = 100;
    private static final int LONGEST = 6_000;

    private static final String START = """
        program guard version "1.0.0" facet bolt
        import "library.thunder"

        enum Kind { camera, sensor = 3 }
        const N = 4
        input Flow { size: u16 = ipv4.total_length kind: Kind }
        state flow(ipv4.src) slots 1024 evict locked { packets: u32 longest: u16[4] }
        table ports(port: u16 range) -> u8 default 0 { 80 .. 443 => 1, _ => 2 }
        fn twice(a: u32) -> u32 = a * 2

        module measure role dataplane {
          counter seen[N]
          flow.packets += 1
          let wide = twice(flow.packets) + SHARED
          for i in 0 ..< N { if wide > i { seen[i] += 1 } else { flow.longest[i] = size } }
        }

        /* acts */
        module act role control after measure {
          match kind { Kind.camera => pass, _ => mark 10 }
          select min (i in 0 ..< N) flow.longest[i] { flow.longest[i] += 1 }
          sync flow.packets to neighbors when wide % 64 == 0
        }
        """;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ";",
            ",",
            ".",
            "=",
            "+",
            "/*",
            "*/",
            "//",
            "\"",
            "\n",
            " ",
            "\r\n",
            "é",
            "😀",
            "0x",
            "let ",
            "const X = 1\n",
            "module ",
            "wide",
            "i",
            "import \"library.thunder\"\n",
            " as ",
            "sum(k in 0 ..< 3) k",
            "sync ",
            "^",
            "1ms",
            "? 1 : 2",
            "10.0.0.1",
            "state s { n: u8 }\n",
            "program",
            "for ");

    private final Random random = new Random(SEED);
    private String text = START;

    @Override
    ClientCapabilities capabilities() {
        ClientCapabilities capabilities = super.capabilities();
        capabilities.getTextDocument().setDiagnostic(new DiagnosticCapabilities(false));
        return capabilities;
    }

    private TextDocumentContentChangeEvent edit() {
        int start = whole(random.nextInt(text.length() + 1));
        boolean rest = random.nextInt(40) == 0 || text.length() > LONGEST;
        int end = rest ? text.length() : whole(Math.min(text.length(), start + random.nextInt(12)));
        String inserted = random.nextInt(4) == 0 ? "" : piece();
        Range range = LineIndex.of(text).range(start, end - start);
        text = text.substring(0, start) + inserted + text.substring(end);
        return new TextDocumentContentChangeEvent(range, inserted);
    }

    /** Not between the halves of a character: half of one cannot be sent. */
    private int whole(int offset) {
        boolean half = offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        return half ? offset + 1 : offset;
    }

    private String piece() {
        if (random.nextInt(3) > 0) {
            return PIECES.get(random.nextInt(PIECES.size()));
        }
        int start = random.nextInt(START.length());
        return START.substring(start, Math.min(START.length(), start + random.nextInt(60)));
    }

    @Test
    void theServerKnowsTheTextAfterEveryEdit() {
        try (LoggedErrors errors = new LoggedErrors()) {
            editAndCompare();
            assertThat(errors.all()).isEmpty();
        }
        assertThat(editor.client().errors()).isEmpty();
    }

    private void editAndCompare() {
        workspace()
                .didChangeConfiguration(new DidChangeConfigurationParams(
                        JsonParser.parseString("{\"thunderprism\": {\"check\": {\"compile\": false}}}")));
        show("library.thunder", "const SHARED = 3\n");
        show(text);
        for (int step = 1; step <= EDITS; step++) {
            if (random.nextInt(50) == 0 || text.isEmpty()) {
                text = START;
                editor.replace(MAIN, text);
            } else {
                List<TextDocumentContentChangeEvent> changes = new ArrayList<>(List.of(edit()));
                while (random.nextInt(5) == 0) {
                    changes.add(edit());
                }
                editor.change(MAIN, changes.toArray(TextDocumentContentChangeEvent[]::new));
            }
            if (random.nextInt(10) == 0) {
                askForSomething();
            }
            if (step % COMPARED == 0) {
                compareWithFresh(step);
            }
        }
    }

    private void askForSomething() {
        Position place = LineIndex.of(text).position(random.nextInt(text.length() + 1));
        Editor.await(documents().completion(new CompletionParams(editor.document(MAIN), place)));
    }

    /** A second document with the same text, under a name that comes and goes, has to look the same. */
    private void compareWithFresh(int step) {
        TextDocumentIdentifier fresh = show("fresh.thunder", text);
        TextDocumentIdentifier edited = editor.document(MAIN);
        assertThat(symbols(edited)).as("symbols after %d edits", step).isEqualTo(symbols(fresh));
        assertThat(tokens(edited)).as("tokens after %d edits", step).isEqualTo(tokens(fresh));
        List<String> expected = diagnostics(fresh).stream()
                .map(line -> line.replace("fresh.thunder", MAIN))
                .toList();
        assertThat(diagnostics(edited)).as("diagnostics after %d edits", step).isEqualTo(expected);
        hide("fresh.thunder");
    }

    private List<String> diagnostics(TextDocumentIdentifier document) {
        return Editor.await(documents().diagnostic(new DocumentDiagnosticParams(document)))
                .getRelatedFullDocumentDiagnosticReport()
                .getItems()
                .stream()
                .map(RandomEditingTest::line)
                .toList();
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.getRange()
                + diagnostic.getCode().getLeft()
                + diagnostic.getMessage().getLeft();
    }

    private List<DocumentSymbol> symbols(TextDocumentIdentifier document) {
        return Editor.await(documents().documentSymbol(new DocumentSymbolParams(document))).stream()
                .map(each -> each.getRight())
                .toList();
    }

    private List<Integer> tokens(TextDocumentIdentifier document) {
        return Editor.await(documents().semanticTokensFull(new SemanticTokensParams(document)))
                .getData();
    }
}
