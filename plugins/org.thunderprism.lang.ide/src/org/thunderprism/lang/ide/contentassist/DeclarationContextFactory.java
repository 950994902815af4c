package org.thunderprism.lang.ide.contentassist;

import com.google.common.util.concurrent.MoreExecutors;
import org.eclipse.xtext.ide.editor.contentassist.antlr.ContentAssistContextFactory;

/** Asks the grammar what can follow; it reads the declaration around the place alone, whatever the length of the file. */
class DeclarationContextFactory extends ContentAssistContextFactory {

    DeclarationContextFactory() {
        setPool(MoreExecutors.newDirectExecutorService());
    }

    @Override
    protected String getInputToParse(String text, int offset) {
        return text.substring(DeclarationStart.of(text, offset), offset);
    }
}
