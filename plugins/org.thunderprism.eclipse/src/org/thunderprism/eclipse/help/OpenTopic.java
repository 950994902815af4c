package org.thunderprism.eclipse.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** F1 in a program or a topology, and on a problem. */
public final class OpenTopic extends AbstractHandler {

    private final Reader reader = new Reader();

    @Override
    public Object execute(ExecutionEvent event) {
        reader.openTopic();
        return null;
    }
}
