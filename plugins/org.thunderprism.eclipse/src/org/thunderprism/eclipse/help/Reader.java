package org.thunderprism.eclipse.help;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Opens the manual in the window in front. */
final class Reader {

    private final Topic topic = new Topic(new Manual());

    /** Turns to the page about what is selected; to none when there is no such page. */
    void openTopic() {
        Optional<Page> page = page().flatMap(topic::of);
        open(view -> page.ifPresent(view::show));
    }

    void open(Consumer<DocumentationView> action) {
        page().ifPresent(page -> {
            try {
                action.accept((DocumentationView) page.showView(DocumentationView.ID));
            } catch (PartInitException e) {
                ILog.of(Reader.class).log(e.getStatus());
            }
        });
    }

    private static Optional<IWorkbenchPage> page() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                .map(IWorkbenchWindow::getActivePage);
    }
}
