package org.thunderprism.eclipse.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.language.Snippet;
import org.thunderprism.eclipse.language.Snippet.Place;

class SnippetTest {

    @Test
    void placesAreOrderedAndTheEndComesLast() {
        Snippet snippet = Snippet.parse("for ${2:i} in $1 {$0}");
        assertThat(snippet.text()).isEqualTo("for i in  {}");
        assertThat(snippet.places()).containsExactly(new Place(1, 9, 0), new Place(2, 4, 1), new Place(0, 11, 0));
    }

    @Test
    void withoutAnEndTheCaretEndsBehindTheText() {
        assertThat(Snippet.parse("pass").places()).containsExactly(new Place(0, 4, 0));
        assertThat(Snippet.plain("${1:x}").text()).isEqualTo("${1:x}");
    }

    @Test
    void escapesAndChoicesAreRead() {
        assertThat(Snippet.parse("a\\$b").text()).isEqualTo("a$b");
        assertThat(Snippet.parse("${1|share,evict|}").text()).isEqualTo("share");
    }

    @Test
    void whatIsNoPlaceIsText() {
        assertThat(Snippet.parse("$ ${ $x ${1").text()).isEqualTo("$ ${ $x ");
    }
}
