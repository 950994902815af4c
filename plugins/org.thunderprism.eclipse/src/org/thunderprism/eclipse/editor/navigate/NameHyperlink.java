package org.thunderprism.eclipse.editor.navigate;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.thunderprism.eclipse.language.NameTarget;

/** A way from a name to what it stands for. */
record NameHyperlink(NameTarget target) implements IHyperlink {

    @Override
    public IRegion getHyperlinkRegion() {
        return target.name();
    }

    @Override
    public String getTypeLabel() {
        return null;
    }

    @Override
    public String getHyperlinkText() {
        return "Open Declaration";
    }

    @Override
    public void open() {
        FileOpener.open(target.address(), target.range());
    }
}
