package org.thunderprism.eclipse.wizard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.thunderprism.eclipse.project.Starter;

/** Asks for a file's place, name and kind. */
final class NewProgramPage extends WizardNewFileCreationPage {

    private Button program;

    NewProgramPage(IStructuredSelection selection) {
        super("file", selection);
        setTitle("ThunderDSL File");
        setDescription("Makes a program, or a library that programs import.");
        setFileExtension("thunder");
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        Composite kinds = new Composite((Composite) getControl(), SWT.NONE);
        kinds.setLayout(new GridLayout(2, false));
        program = new Button(kinds, SWT.RADIO);
        program.setText("&Program");
        program.setSelection(true);
        Button library = new Button(kinds, SWT.RADIO);
        library.setText("&Library");
    }

    @Override
    protected void createAdvancedControls(Composite parent) {
        // A source lies in its project's folder: no links.
    }

    @Override
    protected void createLinkTarget() {
        // There is none.
    }

    @Override
    protected IStatus validateLinkedResource() {
        return Status.OK_STATUS;
    }

    @Override
    protected InputStream getInitialContents() {
        String name = getFileName().replaceFirst("\\.thunder$", "");
        String text = program.getSelection() ? Starter.program(Starter.nameOf(name)) : Starter.library();
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
