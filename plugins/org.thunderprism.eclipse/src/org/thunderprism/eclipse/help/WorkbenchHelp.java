package org.thunderprism.eclipse.help;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.IContext;
import org.eclipse.ui.help.AbstractHelpUI;

/**
 * What the entries of the Help menu and F1 do in a workbench that has no help system of its own: they turn to a page of the
 * manual. Where there is one, it is asked.
 */
public final class WorkbenchHelp extends AbstractHelpUI {

    private static final String POINT = "org.eclipse.ui.helpSupport";

    private final Reader reader = new Reader();
    private final Optional<AbstractHelpUI> other = other();

    private static Optional<AbstractHelpUI> other() {
        return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT))
                .filter(element -> !WorkbenchHelp.class.getName().equals(element.getAttribute("class")))
                .findFirst()
                .flatMap(element -> {
                    try {
                        return Optional.of((AbstractHelpUI) element.createExecutableExtension("class"));
                    } catch (CoreException e) {
                        ILog.of(WorkbenchHelp.class).log(e.getStatus());
                        return Optional.empty();
                    }
                });
    }

    @Override
    public void displayHelp() {
        other.ifPresentOrElse(AbstractHelpUI::displayHelp, () -> reader.open(view -> {}));
    }

    @Override
    public void displayDynamicHelp() {
        other.ifPresentOrElse(AbstractHelpUI::displayDynamicHelp, reader::openTopic);
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        other.ifPresentOrElse(help -> help.displayContext(context, x, y), reader::openTopic);
    }

    @Override
    public void displayHelpResource(String address) {
        other.ifPresentOrElse(help -> help.displayHelpResource(address), () -> reader.open(view -> {}));
    }

    @Override
    public void displaySearch() {
        other.ifPresentOrElse(AbstractHelpUI::displaySearch, () -> reader.open(view -> view.search("")));
    }

    @Override
    public void search(String expression) {
        other.ifPresentOrElse(help -> help.search(expression), () -> reader.open(view -> view.search(expression)));
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return other.map(AbstractHelpUI::isContextHelpDisplayed).orElse(false);
    }
}
