package org.thunderprism.eclipse.editor.outline;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.thunderprism.eclipse.editor.symbol.SymbolImages;
import org.thunderprism.eclipse.language.SymbolTree;

/** A declaration's name, with its type or detail in a quieter colour. */
final class SymbolLabels extends LabelProvider implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
        SymbolTree.Node node = (SymbolTree.Node) element;
        StyledString text = new StyledString(node.symbol().getName());
        String detail = node.symbol().getDetail();
        if (detail != null && !detail.isBlank()) {
            text.append(" : " + detail, StyledString.DECORATIONS_STYLER);
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return SymbolImages.get().of(((SymbolTree.Node) element).symbol().getKind());
    }
}
