package org.thunderprism.lang.origin;

import org.eclipse.emf.common.notify.impl.AdapterImpl;

/** Attached to a resource: the name of its file as the user gave it. */
public final class DisplayName extends AdapterImpl {

    private final String text;

    public DisplayName(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
