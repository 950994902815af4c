package org.thunderprism.eclipse.view;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.thunderprism.eclipse.editor.navigate.FileOpener;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.picture.PictureCanvas;
import org.thunderprism.eclipse.picture.ViewImages;
import org.thunderprism.lang.ide.program.ProgramPlacement;
import org.thunderprism.lang.ide.program.ProgramPlacement.ModulePlace;

/** Where the modules of the program in the editor are: which vertex holds them, by which backend and why, listed and drawn on the topology. */
public final class PlacementView extends ProgramView<ProgramPlacement> {

    public static final String ID = "org.thunderprism.eclipse.placement";

    private static final int[] WEIGHTS = {1, 1};

    private TableViewer modules;
    private PictureCanvas canvas;
    private String program;
    private volatile boolean moving;

    @Override
    void createContent(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        modules = new TextColumns<>(sash, ModulePlace.class)
                .add("Module", 2, ModulePlace::module)
                .add("Vertex", 2, ModulePlace::vertex)
                .add("Why there", 5, ModulePlace::reason)
                .add("Backend", 2, ModulePlace::backend)
                .add("Why that", 5, ModulePlace::choice)
                .viewer();
        modules.addOpenListener(event -> open((IStructuredSelection) event.getSelection()));
        canvas = new PictureCanvas(sash, FileOpener::open);
        sash.setWeights(WEIGHTS);
    }

    private static void open(IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof ModulePlace place && place.source() != null) {
            FileOpener.open(place.source());
        }
    }

    @Override
    void addActions(IToolBarManager toolBar) {
        toolBar.add(choice("Where a build puts them", "built", false));
        toolBar.add(choice("Where they cost least", "cheapest", true));
        toolBar.add(new Separator());
        canvas.actions().forEach(toolBar::add);
        toolBar.add(new Separator());
    }

    private Action choice(String label, String image, boolean move) {
        Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    move(move);
                }
            }
        };
        action.setImageDescriptor(ViewImages.of(image));
        action.setChecked(move == moving);
        return action;
    }

    /** @param move whether modules that may be anywhere are shown where they cost least, and not where a build puts them */
    public void move(boolean move) {
        moving = move;
        refresh();
    }

    @Override
    Optional<ProgramPlacement> ask(DocumentQueries asked, String vertex) {
        return asked.placement(moving).map(answer -> vertex == null ? answer : at(answer, vertex));
    }

    /** The picture is always of all vertices. */
    private static ProgramPlacement at(ProgramPlacement answer, String vertex) {
        List<ModulePlace> there = answer.modules().stream()
                .filter(place -> place.vertex().equals(vertex))
                .toList();
        return new ProgramPlacement(answer.vertices(), answer.picture(), there, answer.cost(), answer.problem());
    }

    @Override
    void show(DocumentQueries shown, ProgramPlacement answer) {
        boolean sameProgram = shown.address().equals(program);
        program = shown.address();
        setContentDescription(getContentDescription() + " – " + answer.cost());
        modules.setInput(answer.modules());
        canvas.show(answer.picture(), sameProgram);
    }

    /** What is listed. */
    public TableViewer modules() {
        return modules;
    }

    /** The drawing area. */
    public PictureCanvas canvas() {
        return canvas;
    }

    @Override
    public void setFocus() {
        modules.getControl().setFocus();
    }
}
