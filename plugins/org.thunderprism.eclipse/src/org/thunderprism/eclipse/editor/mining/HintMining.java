package org.thunderprism.eclipse.editor.mining;

import java.util.stream.Collectors;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintLabelPart;

/** A piece of text between what was typed. */
final class HintMining extends LineContentCodeMining {

    HintMining(InlayHint hint, int offset, ICodeMiningProvider provider) {
        super(new Position(offset, 1), provider);
        String label = hint.getLabel()
                .map(
                        text -> text,
                        parts ->
                                parts.stream().map(InlayHintLabelPart::getValue).collect(Collectors.joining()));
        setLabel((isTrue(hint.getPaddingLeft()) ? " " : "") + label + (isTrue(hint.getPaddingRight()) ? " " : ""));
    }

    private static boolean isTrue(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    @Override
    public boolean isResolved() {
        return true;
    }
}
