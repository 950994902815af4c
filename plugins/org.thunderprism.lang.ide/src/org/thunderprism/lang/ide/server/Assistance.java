package org.thunderprism.lang.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.thunderprism.lang.ide.codelens.CodeLensRequests;
import org.thunderprism.lang.ide.contentassist.CompletionRequests;
import org.thunderprism.lang.ide.hover.HoverRequests;
import org.thunderprism.lang.ide.quickfix.CodeActionRequests;

/** What helps to write and to understand a place of a program. */
@Singleton
record Assistance(
        HoverRequests hovers,
        CompletionRequests completions,
        CodeActionRequests codeActions,
        CodeLensRequests codeLenses) {

    @Inject
    Assistance {}
}
