package org.thunderprism.eclipse.view;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.lang.ide.program.ProgramAnswer;

/**
 * A view of what becomes of the program in the editor in front. It follows the editor and unsaved edits. While the program has errors it
 * shows what it showed before, and the first error beside the file's name.
 *
 * @param <T> what it shows
 */
abstract class ProgramView<T extends ProgramAnswer> extends ViewPart {

    private static final int QUIET_MILLIS = 400;

    private final Job update = Job.createSystem("Show what becomes of the program", this::update);
    private Display display;
    private VertexChoice vertex;
    private ActiveProgram active;
    private DocumentQueries shown;
    private boolean disposed;
    private volatile Question asked;

    private record Question(DocumentQueries program, String vertex) {}

    @Override
    public final void createPartControl(Composite parent) {
        display = parent.getDisplay();
        createContent(parent);
        vertex = new VertexChoice(this::refresh);
        IToolBarManager toolBar = getViewSite().getActionBars().getToolBarManager();
        addActions(toolBar);
        toolBar.add(vertex);
        active = new ActiveProgram(getSite().getPage(), this::programChanged);
        active.follow();
    }

    /** Makes the widgets. */
    abstract void createContent(Composite parent);

    /** Adds the view's own buttons; the choice of the vertex comes behind them. */
    abstract void addActions(IToolBarManager toolBar);

    /** Asks for what is shown; not in the thread of the display. */
    abstract Optional<T> ask(DocumentQueries program, String chosenVertex);

    /** Shows an answer without a problem; in the thread of the display. */
    abstract void show(DocumentQueries program, T answer);

    private void programChanged(DocumentQueries program) {
        shown = program;
        ask(QUIET_MILLIS);
    }

    /** Asks anew. */
    final void refresh() {
        ask(0);
    }

    private void ask(int delayMillis) {
        if (shown != null) {
            asked = new Question(shown, vertex.chosen());
            update.cancel();
            update.schedule(delayMillis);
        }
    }

    private IStatus update(IProgressMonitor monitor) {
        Question question = asked;
        ask(question.program(), question.vertex())
                .ifPresent(answer -> display.asyncExec(() -> answered(question, answer)));
        return Status.OK_STATUS;
    }

    private void answered(Question question, T answer) {
        if (disposed || !question.equals(asked)) {
            return;
        }
        String address = question.program().address();
        String name = address.substring(address.lastIndexOf('/') + 1);
        String where = question.vertex() == null ? "" : " at " + question.vertex();
        setContentDescription(name + where + (answer.problem() == null ? "" : " – " + answer.problem()));
        vertex.offer(answer.vertices());
        if (answer.problem() == null) {
            show(question.program(), answer);
        }
    }

    /** The choice of the vertex. */
    public final void chooseVertex(String name) {
        vertex.choose(name);
    }

    @Override
    public void dispose() {
        disposed = true;
        update.cancel();
        if (active != null) {
            active.stop();
        }
        super.dispose();
    }
}
