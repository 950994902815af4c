package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.tests.client.Edits;
import org.thunderprism.lang.ide.tests.client.MarkedRanges;
import org.thunderprism.lang.ide.text.LineIndex;

/** Everything that an editor does with a topology. */
class TopologyTest extends ServerTest {

    private static final String LAB = "lab.topology";
    private static final String USER = "user.thunder";

    private static final String TEXT = """
        topology lab "Two of them"

        zone core
        zone dmz adjacent core

        /** Where traffic comes in. */
        vertex crown at [0, 0, 0] in core domain rack1 {
          cpu "x86_64"
          backends ebpf
        }
        vertex bolt at [1, 0, 0] in dmz

        edge crown -- bolt bandwidth 40 Gbps
        """;

    private static final String PROGRAM = """
        program user version "1.0.0" facet bolt on lab

        import "lab.topology"

        module m at bolt {
          pass
        }
        """;

    private List<CompletionItem> complete(String marked) {
        MarkedRanges place = MarkedRanges.of(marked);
        return Editor.await(documents().completion(new CompletionParams(show(LAB, place.text()), place.position())))
                .getLeft();
    }

    private String hover(String marked) {
        MarkedRanges place = MarkedRanges.of(marked);
        Hover hover = Editor.await(documents().hover(new HoverParams(show(LAB, place.text()), place.position())));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    /** The text after the fix of that title; each is shown as a file of its own, which has no other findings. */
    private String fix(String text, String title) {
        String file = "fix" + text.hashCode() + ".topology";
        show(file, text);
        List<Diagnostic> found = editor.client().awaitDiagnostics(editor.address(file), all -> !all.isEmpty());
        for (Diagnostic each : found) {
            CodeActionParams request =
                    new CodeActionParams(editor.document(file), each.getRange(), new CodeActionContext(List.of(each)));
            for (var action : Editor.await(documents().codeAction(request))) {
                CodeAction fix = action.getRight();
                if (fix.getTitle().equals(title)) {
                    hide(file);
                    return Edits.apply(text, fix.getEdit().getChanges().get(editor.address(file)));
                }
            }
        }
        throw new AssertionError("no such fix for " + found);
    }

    @Test
    void findingsAreAtTheirPlaces() {
        String file = "findings.topology";
        show(file, TEXT + "edge crown -- blot\n");
        Diagnostic found = editor.awaitCodes(file, "TP1402").getFirst();
        assertThat(found.getRange().getStart()).isEqualTo(new Position(13, 14));
        show(file, TEXT);
        editor.awaitCodes(file);
    }

    @Test
    void programsThatImportItFollow() {
        show(LAB, TEXT);
        show(USER, PROGRAM);
        editor.awaitCodes(USER);
        show(LAB, TEXT.replace("bolt", "vine"));
        editor.awaitCodes(USER, "TP1103");
        show(LAB, TEXT);
        editor.awaitCodes(USER);
        hide(USER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topology t; vertex aa; zone z; edge ¦ | aa",
                "topology t; vertex aa; zone z; edge aa -- a¦ | aa",
                "topology t; zone edge; zone z; vertex a in ¦ | edge z",
                "topology t; zone z; zone y adjacent ¦ | z y",
                "topology t; vertex a { backends ebpf, ¦ | ebpf p4 wasm nx",
                "topology t; vertex a { memory 4 ¦ | TiB GiB MiB KiB B",
                "topology t; vertex a; edge a -- a bandwidth 4 G¦ | Tbps Gbps Mbps",
                "topology t; vertex a { ¦ | cpu nic asic fpga kernel memory tables stages backends",
                "topology t; vertex a domain d; vertex b domain ¦ | d",
                "topology t; vertex a ¦ | at in domain { zone vertex edge",
                "topology t; vertex a; edge a -- a ¦ | named bandwidth latency weight zone vertex edge",
                "topology t; ¦ | zone vertex edge",
                "topology t; vertex ¦ | ''",
                "topology t; vertex a \"in ¦\" | ''",
            })
    void proposals(String text, String expected) {
        assertThat(complete(text.replace("; ", "\n")))
                .extracting(CompletionItem::getLabel)
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void hovers() {
        assertThat(hover(TEXT.replace("-- bolt", "-- bo¦lt"))).contains("vertex bolt at", "neighbors");
        assertThat(hover(TEXT.replace("edge crown", "edge cr¦own"))).contains("Where traffic comes in.");
        assertThat(hover(TEXT.replace("in core", "in co¦re"))).contains("zone core", "crown");
        assertThat(hover(TEXT.replace("domain", "do¦main"))).contains("fail together");
        assertThat(hover(TEXT.replace("x86", "x¦86"))).isEmpty();
    }

    @Test
    void definitionLeadsFromProgramsToo() {
        show(LAB, TEXT);
        MarkedRanges place = MarkedRanges.of(PROGRAM.replace("at bolt", "at bo¦lt"));
        show(USER, place.text());
        Location found = Editor.await(
                        documents().definition(new DefinitionParams(editor.document(USER), place.position())))
                .getLeft()
                .getFirst();
        assertThat(found.getUri()).isEqualTo(editor.address(LAB));
        assertThat(text(TEXT, found.getRange())).isEqualTo("bolt");
        hide(USER);
    }

    @Test
    void referencesAndHighlights() {
        MarkedRanges place = MarkedRanges.of(TEXT.replace("vertex bolt", "vertex bo¦lt"));
        show(LAB, place.text());
        show(USER, PROGRAM);
        ReferenceParams request =
                new ReferenceParams(editor.document(LAB), place.position(), new ReferenceContext(false));
        List<? extends Location> found = Editor.await(documents().references(request));
        assertThat(found.stream().map(Location::getUri).toList())
                .containsExactly(editor.address(LAB), editor.address(USER));
        assertThat(Editor.await(documents()
                        .documentHighlight(new DocumentHighlightParams(editor.document(LAB), place.position()))))
                .hasSize(2);
        hide(USER);
    }

    @Test
    void renamingReachesPrograms() {
        MarkedRanges place = MarkedRanges.of(TEXT.replace("vertex bolt", "vertex bo¦lt"));
        show(LAB, place.text());
        show(USER, PROGRAM);
        Map<String, List<TextEdit>> edits = Editor.await(
                        documents().rename(new RenameParams(editor.document(LAB), place.position(), "vertex")))
                .getChanges();
        assertThat(Edits.apply(TEXT, edits.get(editor.address(LAB))))
                .isEqualTo(TEXT.replace("vertex bolt", "vertex ^vertex").replace("-- bolt", "-- ^vertex"));
        assertThat(Edits.apply(PROGRAM, edits.get(editor.address(USER))))
                .isEqualTo(PROGRAM.replace("at bolt", "at ^vertex"));
        hide(USER);
    }

    @Test
    void symbols() {
        TextDocumentIdentifier document = show(LAB, TEXT);
        DocumentSymbol root = Editor.await(documents().documentSymbol(new DocumentSymbolParams(document)))
                .getFirst()
                .getRight();
        assertThat(root.getName()).isEqualTo("lab");
        assertThat(root.getChildren())
                .extracting(DocumentSymbol::getName)
                .containsExactly("core", "dmz", "crown", "bolt", "crown -- bolt");
        assertThat(Editor.await(workspace().symbol(new WorkspaceSymbolParams("crown")))
                        .getRight())
                .extracting(each -> each.getName())
                .contains("crown");
    }

    @Test
    void foldingAndFormatting() {
        TextDocumentIdentifier document = show(LAB, TEXT.replace("zone core", "zone   core"));
        assertThat(Editor.await(documents().foldingRange(new FoldingRangeRequestParams(document))))
                .extracting(fold -> fold.getStartLine() + "-" + fold.getEndLine())
                .containsExactly("6-8");
        List<? extends TextEdit> edits = Editor.await(
                documents().formatting(new DocumentFormattingParams(document, new FormattingOptions(2, true))));
        assertThat(edits).hasSize(1);
        assertThat(Edits.apply(TEXT.replace("zone core", "zone   core"), List.copyOf(edits)))
                .isEqualTo(TEXT);
    }

    @Test
    void anEdgeToNowhereIsNoPartOfTheOutline() {
        TextDocumentIdentifier document = show(LAB, "topology t\nvertex a\nedge a -- nowhere\n");
        DocumentSymbol root = Editor.await(documents().documentSymbol(new DocumentSymbolParams(document)))
                .getFirst()
                .getRight();
        assertThat(root.getChildren()).extracting(DocumentSymbol::getName).containsExactly("a");
    }

    private void expectOnTypeFormatting(String marked, String typed, String expected) {
        MarkedRanges place = MarkedRanges.of(marked);
        DocumentOnTypeFormattingParams request = new DocumentOnTypeFormattingParams(
                show(LAB, place.text()), new FormattingOptions(2, true), place.position(), typed);
        assertThat(Edits.apply(
                        place.text(), List.copyOf(Editor.await(documents().onTypeFormatting(request)))))
                .isEqualTo(expected);
    }

    @Test
    void whatIsTypedIsLaidOut() {
        expectOnTypeFormatting("topology t\nvertex a {\n¦", "\n", "topology t\nvertex a {\n  ");
        expectOnTypeFormatting(
                "topology t\nvertex a {\ncpu   \"x\"\n  }¦\n", "}", "topology t\nvertex a {\n  cpu \"x\"\n}\n");
        expectOnTypeFormatting("topology t\nvertex a {\n  cpu\n  }¦\n", "}", "topology t\nvertex a {\n  cpu\n}\n");
    }

    @Test
    void aRangeIsLaidOutAlone() {
        MarkedRanges place = MarkedRanges.of("topology t\n\nvertex   a\n«vertex   b»\n");
        DocumentRangeFormattingParams request = new DocumentRangeFormattingParams(
                show(LAB, place.text()),
                new FormattingOptions(2, true),
                place.ranges().getFirst());
        assertThat(Edits.apply(
                        place.text(), List.copyOf(Editor.await(documents().rangeFormatting(request)))))
                .isEqualTo("topology t\n\nvertex   a\nvertex b\n");
    }

    @Test
    void selectionsGrowWithTheSyntax() {
        MarkedRanges place = MarkedRanges.of("topology t\nvertex a { cpu \"x¦\" }\n");
        SelectionRange range = Editor.await(documents()
                        .selectionRange(new SelectionRangeParams(show(LAB, place.text()), List.of(place.position()))))
                .getFirst();
        List<String> found = new ArrayList<>();
        for (SelectionRange each = range; each != null; each = each.getParent()) {
            found.add(text(place.text(), each.getRange()));
        }
        assertThat(found).containsSubsequence("\"x\"", "{ cpu \"x\" }", "vertex a { cpu \"x\" }", place.text());
    }

    /** The zone is to a vertex what the type is to a value. */
    @Test
    void aVertexLeadsToItsZone() {
        MarkedRanges place = MarkedRanges.of(TEXT.replace("edge crown", "edge cr¦own"));
        Location found = Editor.await(
                        documents().typeDefinition(new TypeDefinitionParams(show(LAB, place.text()), place.position())))
                .getLeft()
                .getFirst();
        assertThat(found.getRange().getStart()).isEqualTo(new Position(2, 5));
        MarkedRanges zone = MarkedRanges.of(TEXT.replace("zone dmz", "zone d¦mz"));
        assertThat(Editor.await(documents()
                                .typeDefinition(new TypeDefinitionParams(show(LAB, zone.text()), zone.position())))
                        .getLeft())
                .isEmpty();
    }

    @Test
    void anEdgeThatIsBeingWrittenHidesNothing() {
        assertThat(hover("topology t\nvertex ¦a\nvertex b\nedge a -- b\nedge a -- "))
                .contains("neighbors: b");
        assertThat(complete("topology t\nvertex a\nvertex b\nedge a -- ¦"))
                .extracting(CompletionItem::getLabel)
                .containsExactly("a", "b");
    }

    @Test
    void fixesEndLinesAsTheTextDoes() {
        String head = "topology t\r\nvertex a\r\nvertex b\r\n";
        assertThat(fix(head, "Draw an edge to the first vertex")).isEqualTo(head.strip() + "\r\n\r\nedge a -- b\r\n");
        assertThat(fix(head + "edge a -- c\r\n", "Declare vertex c")).isEqualTo(head + "vertex c\r\nedge a -- c\r\n");
    }

    @Test
    void colours() {
        TextDocumentIdentifier document = show(LAB, TEXT);
        List<Integer> data = Editor.await(documents().semanticTokensFull(new SemanticTokensParams(document)))
                .getData();
        assertThat(data.subList(0, 15))
                .as("keyword, namespace that is declared, string")
                .containsExactly(0, 0, 8, 0, 0, 0, 9, 3, 9, 1, 0, 4, 13, 2, 0);
    }

    @Test
    void fixes() {
        String head = "topology t\nvertex a\nvertex b\n";
        assertThat(fix(head, "Draw an edge to the first vertex")).isEqualTo(head.strip() + "\n\nedge a -- b\n");
        assertThat(fix(head + "edge a -- bb\n", "Write 'b'")).isEqualTo(head + "edge a -- b\n");
        assertThat(fix(head + "edge a -- c\n", "Declare vertex c")).isEqualTo(head + "vertex c\nedge a -- c\n");
        assertThat(fix(head + "edge a -- b\nedge b -- b\n", "Remove the edge")).isEqualTo(head + "edge a -- b\n");
        assertThat(fix(head + "edge a -- b\nvertex a\n", "Give it a free name"))
                .isEqualTo(head + "edge a -- b\nvertex a_2\n");
        assertThat(fix(head + "edge a -- b bandwidth 0 Mbps\n", "Take the usual bandwidth"))
                .isEqualTo(head + "edge a -- b\n");
        String zones = "topology t\nzone x\nzone y\nvertex a in x\nvertex b in y\nedge a -- b\n";
        assertThat(fix(zones, "Make the zones adjacent")).isEqualTo(zones.replace("zone x", "zone x adjacent y"));
        assertThat(fix("topology t\nvertex a in z\n", "Declare zone z"))
                .isEqualTo("topology t\n\nzone z\nvertex a in z\n");
        assertThat(fix("topology t\nvertex a { kernal \"6\" }\n", "Write 'kernel'"))
                .isEqualTo("topology t\nvertex a { kernel \"6\" }\n");
    }

    /** Whatever is left of the text, every service has an answer; an error would be in the client's log. */
    @Test
    void everyPlaceOfBrokenTexts() {
        LineIndex lines = LineIndex.of(TEXT);
        for (int end = 0; end <= TEXT.length(); end += 7) {
            TextDocumentIdentifier document = show(LAB, TEXT.substring(0, end));
            Position place = lines.position(Math.max(0, end - 2));
            Editor.await(documents().hover(new HoverParams(document, place)));
            Editor.await(documents().completion(new CompletionParams(document, lines.position(end))));
            Editor.await(documents().definition(new DefinitionParams(document, place)));
            Editor.await(documents().documentSymbol(new DocumentSymbolParams(document)));
            Editor.await(documents().semanticTokensFull(new SemanticTokensParams(document)));
            Editor.await(documents().codeLens(new CodeLensParams(document)));
        }
    }
}
