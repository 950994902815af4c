package org.thunderprism.eclipse.wizard;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** What wizards do when they finish. */
final class WizardWork {

    private WizardWork() {}

    /** Does work under the wizard's progress bar; false when it failed or was cancelled, of which the user is told. */
    static boolean run(IRunnableContext context, Shell shell, ICoreRunnable work) {
        try {
            context.run(true, true, monitor -> {
                try {
                    work.run(monitor);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            return true;
        } catch (InterruptedException cancelled) {
            return false;
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof CoreException e) {
                ErrorDialog.openError(shell, null, null, e.getStatus());
                return false;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Opens a file that was made. */
    static void open(IFile file) {
        IWorkbenchPage page =
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            IDE.openEditor(page, file);
        } catch (PartInitException e) {
            ILog.of(WizardWork.class).log(e.getStatus());
        }
    }
}
