package org.thunderprism.lang.ide.rename;

/** A declaration cannot get a name; the message tells the user why. */
public final class RefusedRename extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedRename(String message) {
        super(message);
    }
}
