package org.thunderprism.eclipse.view;

import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.eclipse.editor.navigate.FileOpener;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.picture.PictureCanvas;
import org.thunderprism.eclipse.picture.ViewImages;
import org.thunderprism.lang.ide.program.ProgramPicture;

/** The graph of Partition, Map and SumReduce that the program in the editor becomes, before and after fusion. */
public final class PipelineView extends ProgramView<ProgramPicture> {

    public static final String ID = "org.thunderprism.eclipse.pipeline";

    private static final String BEFORE_FUSION = "lower";
    private static final String AFTER_FUSION = "fuse";

    private PictureCanvas canvas;
    private String program;
    private volatile String stage = AFTER_FUSION;

    @Override
    void createContent(Composite parent) {
        canvas = new PictureCanvas(parent, FileOpener::open);
    }

    @Override
    void addActions(IToolBarManager toolBar) {
        toolBar.add(stageAction("Before fusion", "before", BEFORE_FUSION));
        toolBar.add(stageAction("After fusion", "after", AFTER_FUSION));
        toolBar.add(new Separator());
        canvas.actions().forEach(toolBar::add);
        toolBar.add(new Separator());
    }

    private Action stageAction(String label, String image, String name) {
        Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    chooseStage(name);
                }
            }
        };
        action.setImageDescriptor(ViewImages.of(image));
        action.setChecked(name.equals(stage));
        return action;
    }

    /** @param name {@code lower} for the graph before fusion, {@code fuse} for the one after it */
    public void chooseStage(String name) {
        stage = name;
        refresh();
    }

    @Override
    Optional<ProgramPicture> ask(DocumentQueries asked, String vertex) {
        return asked.picture(vertex, stage);
    }

    @Override
    void show(DocumentQueries shown, ProgramPicture answer) {
        boolean sameProgram = shown.address().equals(program);
        program = shown.address();
        canvas.show(answer.picture(), sameProgram);
    }

    /** What is drawn; null as long as nothing is. */
    public Picture picture() {
        return canvas.picture();
    }

    /** The drawing area. */
    public PictureCanvas canvas() {
        return canvas;
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }
}
