package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;
import org.thunderprism.lang.ide.text.LineIndex;

class SemanticTokensTest extends ServerTest {

    private static final int NUMBERS = 5;

    private SemanticTokens tokens(String text) {
        return Editor.await(documents().semanticTokensFull(new SemanticTokensParams(show(text))));
    }

    /** Tokens as {@code text:type.modifier…}, keywords left out. */
    private List<String> decoded(String text, List<Integer> data) {
        SemanticTokensLegend legend = editor.initialized()
                .getCapabilities()
                .getSemanticTokensProvider()
                .getLegend();
        LineIndex lines = LineIndex.of(text);
        List<String> decoded = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int index = 0; index < data.size(); index += NUMBERS) {
            character = data.get(index) == 0 ? character + data.get(index + 1) : data.get(index + 1);
            line += data.get(index);
            int offset = lines.offset(new Position(line, character));
            StringBuilder token = new StringBuilder(text.substring(offset, offset + data.get(index + 2)));
            String type = legend.getTokenTypes().get(data.get(index + 3));
            token.append(':').append(type);
            for (int bit = 0; bit < legend.getTokenModifiers().size(); bit++) {
                if ((data.get(index + 4) & 1 << bit) != 0) {
                    token.append('.').append(legend.getTokenModifiers().get(bit));
                }
            }
            if (!type.equals("keyword")) {
                decoded.add(token.toString());
            }
        }
        return decoded;
    }

    private void expectTokens(String text, String... tokens) {
        assertThat(decoded(text, tokens(text).getData())).containsExactly(tokens);
    }

    @Test
    void namesLookLikeWhatTheyStandFor() {
        expectTokens(
                "const N = 3 module m { let x = N counter c c += x }",
                "N:variable.declaration.readonly",
                "3:number",
                "m:namespace.declaration",
                "x:variable.declaration.readonly",
                "N:variable.readonly",
                "c:property.declaration",
                "c:property.modification",
                "x:variable.readonly");
        expectTokens(
                "input F { size: u16 = ipv4.total_length }",
                "F:struct.declaration",
                "size:property.declaration.readonly",
                "u16:type.defaultLibrary",
                "ipv4:property.defaultLibrary",
                "total_length:property.defaultLibrary");
        expectTokens(
                "fn f(a: u8) -> u8 = max(a, vertices)",
                "f:function.declaration",
                "a:parameter.declaration.readonly",
                "u8:type.defaultLibrary",
                "u8:type.defaultLibrary",
                "max:function.defaultLibrary",
                "a:parameter.readonly",
                "vertices:variable.readonly.defaultLibrary");
        expectTokens(
                "enum K { a } module m at vine { let x = K.a }",
                "K:enum.declaration",
                "a:enumMember.declaration",
                "m:namespace.declaration",
                "vine:enumMember",
                "x:variable.declaration.readonly",
                "K:enum",
                "a:enumMember");
    }

    @Test
    void aWordThatIsANameIsNoKeyword() {
        expectTokens(
                "const size = 1 const x = size",
                "size:variable.declaration.readonly",
                "1:number",
                "x:variable.declaration.readonly",
                "size:variable.readonly");
    }

    @Test
    void commentsAreTokensLineByLine() {
        expectTokens(
                "/** One.\n * Two. */\n// three\nimport \"a.thunder\"\n",
                "/** One.:comment.documentation",
                " * Two. */:comment.documentation",
                "// three:comment",
                "\"a.thunder\":string");
    }

    @Test
    void onlyTheDifferenceIsSent() {
        SemanticTokens before = tokens("const A = 1\nconst B = 2\n");
        String text = "const A = 1\nconst X = 7\nconst B = 2\n";
        SemanticTokensDelta delta = Editor.await(documents()
                        .semanticTokensFullDelta(new SemanticTokensDeltaParams(show(text), before.getResultId())))
                .getRight();
        List<Integer> data = new ArrayList<>(before.getData());
        assertThat(delta.getEdits()).hasSize(1);
        SemanticTokensEdit edit = delta.getEdits().get(0);
        data.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount()).clear();
        data.addAll(edit.getStart(), edit.getData());
        assertThat(edit.getData().size()).isLessThan(before.getData().size());
        assertThat(data).isEqualTo(tokens(text).getData());
    }

    @Test
    void anUnknownResultIsAnsweredInFull() {
        assertThat(Editor.await(documents()
                                .semanticTokensFullDelta(
                                        new SemanticTokensDeltaParams(show("const A = 1"), "no such result")))
                        .isLeft())
                .isTrue();
    }

    @Test
    void aRangeHasItsOwnTokensAlone() {
        String text = "const A = 1\nconst B = 2\nconst C = 3\n";
        Range second = new Range(new Position(1, 0), new Position(1, 11));
        List<Integer> data = Editor.await(
                        documents().semanticTokensRange(new SemanticTokensRangeParams(show(text), second)))
                .getData();
        assertThat(decoded(text, data)).containsExactly("B:variable.declaration.readonly", "2:number");
    }
}
