package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.contentassist.SnippetText;
import org.thunderprism.lang.ide.contentassist.SnippetText.Place;

class SnippetTextTest {

    @Test
    void placesHoldTheirFirstProposals() {
        SnippetText snippet = SnippetText.of("for ${1:i} in ${2|ring,others|} {\n\t$0\n}");
        assertThat(snippet.text()).isEqualTo("for i in ring {\n\t\n}");
        assertThat(snippet.places())
                .containsExactly(
                        new Place(1, 4, 1, List.of()),
                        new Place(2, 9, 4, List.of("ring", "others")),
                        new Place(0, 17, 0, List.of()));
    }

    @Test
    void placesAreVisitedByNumber() {
        assertThat(SnippetText.of("${0:last} ${2:b} ${1:a}").places())
                .extracting(Place::number)
                .containsExactly(1, 2, 0);
    }

    @Test
    void escapedCharactersStandForThemselves() {
        assertThat(SnippetText.of("a\\$b \\} \\\\")).isEqualTo(new SnippetText("a$b } \\", List.of()));
    }
}
