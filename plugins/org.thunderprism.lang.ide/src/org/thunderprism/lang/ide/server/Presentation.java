package org.thunderprism.lang.ide.server;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.thunderprism.lang.ide.documentlink.DocumentLinkService;
import org.thunderprism.lang.ide.folding.FoldingService;
import org.thunderprism.lang.ide.formatting.FormattingService;
import org.thunderprism.lang.ide.inlayhints.InlayHintService;
import org.thunderprism.lang.ide.selectionrange.SelectionRangeService;
import org.thunderprism.lang.ide.semantictokens.SemanticTokensService;
import org.thunderprism.lang.ide.signaturehelp.SignatureHelpService;

/** What makes the text of a program easier to read and to write. */
@Singleton
record Presentation(
        SemanticTokensService tokens,
        InlayHintService hints,
        FoldingService folds,
        SelectionRangeService selections,
        DocumentLinkService links,
        FormattingService formatting,
        SignatureHelpService signatures) {

    @Inject
    Presentation {}
}
