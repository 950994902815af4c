package org.thunderprism.eclipse.view;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.eclipse.editor.navigate.FileOpener;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.picture.PictureCanvas;
import org.thunderprism.lang.ide.program.ProgramPicture;
import org.thunderprism.lang.ide.program.ProgramTables;
import org.thunderprism.lang.ide.program.ProgramTables.TableFacts;

/** The tables that the program in the editor becomes, and the threshold tree of a fuzzy one. */
public final class TablesView extends ProgramView<ProgramTables> {

    public static final String ID = "org.thunderprism.eclipse.tables";

    private static final int[] WEIGHTS = {2, 3};

    private final Job drawing = Job.createSystem("Draw a threshold tree", this::draw);
    private TableViewer tables;
    private PictureCanvas tree;
    private DocumentQueries program;
    private volatile Drawing wanted;

    private record Drawing(DocumentQueries program, TableFacts table) {}

    @Override
    void createContent(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        tables = new TextColumns<>(sash, TableFacts.class)
                .add("Table", 4, TableFacts::name)
                .add("Vertex", 2, TableFacts::vertex)
                .add("Keys", 5, table -> String.join(", ", table.keys()))
                .add("Result", 2, TableFacts::result)
                .add("Content", 3, TableFacts::content)
                .add("Size", 2, TableFacts::size)
                .viewer();
        tables.addSelectionChangedListener(event -> selected(event.getStructuredSelection()));
        tables.addOpenListener(event -> open((IStructuredSelection) event.getSelection()));
        tree = new PictureCanvas(sash, FileOpener::open);
        sash.setWeights(WEIGHTS);
    }

    @Override
    void addActions(IToolBarManager toolBar) {
        tree.actions().forEach(toolBar::add);
        toolBar.add(new Separator());
    }

    @Override
    Optional<ProgramTables> ask(DocumentQueries asked, String vertex) {
        return asked.tables(vertex);
    }

    @Override
    void show(DocumentQueries shown, ProgramTables answer) {
        program = shown;
        TableFacts before = wanted == null ? null : wanted.table();
        tables.setInput(answer.tables());
        tables.setSelection(successor(answer.tables(), before));
    }

    /** The table that was selected, as it is now; or else the first fuzzy one, or the first of all. */
    private static StructuredSelection successor(List<TableFacts> found, TableFacts before) {
        return found.stream()
                .filter(table -> before != null
                        && table.name().equals(before.name())
                        && table.vertex().equals(before.vertex()))
                .findFirst()
                .or(() -> found.stream().filter(TableFacts::isFuzzy).findFirst())
                .or(() -> found.stream().findFirst())
                .map(StructuredSelection::new)
                .orElse(StructuredSelection.EMPTY);
    }

    private void selected(IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof TableFacts table) {
            wanted = new Drawing(program, table);
            drawing.schedule();
        } else {
            wanted = null;
            tree.show(null, false);
        }
    }

    private static void open(IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof TableFacts table && table.source() != null) {
            FileOpener.open(table.source());
        }
    }

    private IStatus draw(IProgressMonitor monitor) {
        Drawing asked = wanted;
        if (asked == null) {
            return Status.OK_STATUS;
        }
        Picture picture = asked.table().isFuzzy()
                ? asked.program()
                        .tree(asked.table())
                        .map(ProgramPicture::picture)
                        .orElse(null)
                : null;
        getSite().getShell().getDisplay().asyncExec(() -> drawn(asked, picture));
        return Status.OK_STATUS;
    }

    private void drawn(Drawing asked, Picture picture) {
        if (!tree.isDisposed() && asked.equals(wanted)) {
            tree.show(picture, false);
        }
    }

    /** What is listed. */
    public TableViewer tables() {
        return tables;
    }

    /** The drawing area of the selected table's tree. */
    public PictureCanvas tree() {
        return tree;
    }

    @Override
    public void setFocus() {
        tables.getControl().setFocus();
    }

    @Override
    public void dispose() {
        drawing.cancel();
        super.dispose();
    }
}
