package org.thunderprism.eclipse.view;

import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.thunderprism.eclipse.picture.ViewImages;

/** A button with a menu of a program's vertices, and of all of them together. */
final class VertexChoice extends Action implements IMenuCreator {

    private static final String EVERY_VERTEX = "All vertices";

    private final Runnable changed;
    private List<String> vertices = List.of();
    private String chosen;
    private Menu menu;

    /** @param changed hears that another vertex was chosen */
    VertexChoice(Runnable changed) {
        super(EVERY_VERTEX, IAction.AS_DROP_DOWN_MENU);
        this.changed = changed;
        setMenuCreator(this);
        setImageDescriptor(ViewImages.of("vertex"));
        setToolTipText("Vertex");
    }

    /** Offers a program's vertices; one that is not among them any more is not chosen any more. */
    void offer(List<String> offered) {
        vertices = List.copyOf(offered);
        if (chosen != null && !vertices.isEmpty() && !vertices.contains(chosen)) {
            choose(null);
        }
    }

    /** The chosen vertex; null for all of them. */
    String chosen() {
        return chosen;
    }

    /** @param vertex null for all of them */
    void choose(String vertex) {
        chosen = vertex;
        setToolTipText("Vertex: " + (vertex == null ? EVERY_VERTEX : vertex));
        changed.run();
    }

    /** The next one after each click on the button itself. */
    @Override
    public void runWithEvent(Event event) {
        int next = vertices.indexOf(chosen) + 1;
        choose(next < vertices.size() ? vertices.get(next) : null);
    }

    @Override
    public Menu getMenu(Control parent) {
        dispose();
        menu = new Menu(parent);
        fill(menu);
        return menu;
    }

    @Override
    public Menu getMenu(Menu parent) {
        dispose();
        menu = new Menu(parent);
        fill(menu);
        return menu;
    }

    private void fill(Menu shown) {
        item(shown, EVERY_VERTEX, null);
        vertices.forEach(vertex -> item(shown, vertex, vertex));
    }

    private void item(Menu shown, String label, String vertex) {
        Action item = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    choose(vertex);
                }
            }
        };
        item.setChecked(vertex == null ? chosen == null : vertex.equals(chosen));
        new ActionContributionItem(item).fill(shown, -1);
    }

    @Override
    public void dispose() {
        if (menu != null) {
            menu.dispose();
            menu = null;
        }
    }
}
