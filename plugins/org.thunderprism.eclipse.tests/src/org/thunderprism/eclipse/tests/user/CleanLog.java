package org.thunderprism.eclipse.tests.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Nothing that a test does may leave an error in the workspace's log. */
public final class CleanLog implements BeforeEachCallback, AfterEachCallback, ILogListener {

    private final List<IStatus> errors = new CopyOnWriteArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        errors.clear();
        Platform.addLogListener(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Platform.removeLogListener(this);
        assertThat(errors).as("errors in the workspace's log").isEmpty();
    }

    @Override
    public void logging(IStatus status, String plugin) {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(status);
        }
    }
}
