package org.thunderprism.eclipse.editor.edit;

import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows the partner of the bracket at the caret. */
public final class BracketMatcher extends DefaultCharacterPairMatcher {

    private static final char[] BRACKETS = {'{', '}', '(', ')', '[', ']'};

    public BracketMatcher() {
        super(BRACKETS, IDocumentExtension3.DEFAULT_PARTITIONING, true);
    }
}
