package org.thunderprism.eclipse.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.text.Document;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.language.AutoEdit;
import org.thunderprism.eclipse.language.AutoEdit.Replacement;
import org.thunderprism.eclipse.language.Words;

/** In the texts {@code |} is the caret. */
class AutoEditTest {

    private final AutoEdit edits = new AutoEdit(new Words(Set.of()));

    @Test
    void aBracketBringsItsPartnerWhereNothingFollows() {
        assertThat(typed("f|", "(")).contains(new Replacement("()", 1));
        assertThat(typed("f|x", "(")).isEmpty();
        assertThat(typed("// f|", "(")).isEmpty();
    }

    @Test
    void aPartnerIsTypedOverUnlessItIsMissing() {
        assertThat(typed("f(|)", ")")).contains(new Replacement("", 1));
        assertThat(typed("f((|)", ")")).isEmpty();
    }

    @Test
    void aQuoteInsideAStringIsOne() {
        assertThat(typed("\"a|", "\"")).isEmpty();
        assertThat(typed("x = |", "\"")).contains(new Replacement("\"\"", 1));
    }

    @Test
    void aNewLineIsIndentedLikeTheOneBefore() {
        assertThat(line("  let a = 1|")).isEqualTo(new Replacement("\n  ", 3));
        assertThat(line("  if x {|")).isEqualTo(new Replacement("\n    ", 5));
        assertThat(line("  if x {|}")).isEqualTo(new Replacement("\n    \n  ", 5));
    }

    @Test
    void aCommentGoesOn() {
        assertThat(line("  /**|")).isEqualTo(new Replacement("\n   * \n   */", 6));
        assertThat(line("/** a|\n */")).isEqualTo(new Replacement("\n * ", 4));
        assertThat(line("/**\n * a|\n */")).isEqualTo(new Replacement("\n * ", 4));
    }

    @Test
    void aClosingBraceGoesBackToItsBlock() {
        assertThat(closing("  if x {\n    a()\n    |")).contains("  ");
        assertThat(closing("  if x {\n    a() |")).isEmpty();
        assertThat(closing("   |")).isEmpty();
    }

    private Optional<Replacement> typed(String text, String key) {
        return edits.typed(document(text), text.indexOf('|'), 0, key);
    }

    private Replacement line(String text) {
        return edits.newLine(document(text), text.indexOf('|'), "\n");
    }

    private Optional<String> closing(String text) {
        return edits.closingBraceLine(document(text), text.indexOf('|'));
    }

    private static Document document(String text) {
        return new Document(text.replace("|", ""));
    }
}
