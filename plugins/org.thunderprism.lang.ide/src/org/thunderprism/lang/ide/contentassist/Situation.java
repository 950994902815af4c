package org.thunderprism.lang.ide.contentassist;

import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.thunderprism.lang.ide.workspace.SourceFile;

/**
 * A place where something can be written.
 *
 * @param file the file around it
 * @param offset where the word that is being typed begins
 * @param typed what there is of that word, up to the caret; empty when none has been begun
 * @param features what of which rule can come, as {@code Rule.feature}
 * @param words which words of the language can come
 * @param before the last visible token before the word; null at the beginning of the file
 * @param anchor the innermost element that this token is part of; the file's root when there is none
 */
record Situation(
        SourceFile file,
        int offset,
        String typed,
        Set<String> features,
        Set<String> words,
        ILeafNode before,
        EObject anchor) {

    int caret() {
        return offset + typed.length();
    }

    boolean allows(String feature) {
        return features.contains(feature);
    }

    boolean allowsWord(String word) {
        return words.contains(word);
    }

    /** The text of the token before; empty at the beginning of the file. */
    String textBefore() {
        return before == null ? "" : before.getText();
    }

    /** Whether nothing but blanks stands before the word in its line. */
    boolean beginsLine() {
        String text = file.text();
        for (int index = offset - 1; index >= 0 && text.charAt(index) != '\n'; index--) {
            if (!Character.isWhitespace(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a statement, declaration or case may begin here: one that is on the line of another one's end is not expected. */
    boolean beginsConstruct() {
        return beginsLine() || Set.of("{", "}", ";", ",", "=>").contains(textBefore());
    }

    boolean matches(String name) {
        return NameMatcher.matches(typed, name);
    }
}
