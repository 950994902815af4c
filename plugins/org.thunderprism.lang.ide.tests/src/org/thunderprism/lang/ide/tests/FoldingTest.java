package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;

class FoldingTest extends ServerTest {

    /** As {@code first-last kind}, lines from 0. */
    private void expectFolds(String text, String... folds) {
        List<String> found = Editor.await(documents().foldingRange(new FoldingRangeRequestParams(show(text)))).stream()
                .map(fold -> fold.getStartLine() + "-" + fold.getEndLine()
                        + (fold.getKind() == null ? "" : " " + fold.getKind()))
                .toList();
        assertThat(found).containsExactly(folds);
    }

    @Test
    void blocksLeaveTheirLastLine() {
        expectFolds("module m {\n  if 1 < 2 {\n    pass\n  }\n}\n", "0-3", "1-2");
        expectFolds("module m { pass }\n");
        expectFolds("const A = [\n  1,\n  2\n]\n", "0-2");
    }

    @Test
    void commentsAndImportsFold() {
        expectFolds(
                "// one\n"
                        + "// two\n\n"
                        + "// alone\n"
                        + "import \"a.thunder\"\n"
                        + "import \"b.thunder\"\n"
                        + "/*\n"
                        + " * three\n"
                        + " */\n"
                        + "const A = 1\n",
                "0-1 comment",
                "4-5 imports",
                "6-8 comment");
    }

    @Test
    void aTextWithErrorsFoldsToo() {
        expectFolds("module m {\n  let x = \n}\nmodule n {\n  let\n", "0-1");
    }
}
