package org.thunderprism.eclipse.wizard;

import java.util.List;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.osgi.framework.FrameworkUtil;
import org.thunderprism.eclipse.project.Example;
import org.thunderprism.eclipse.project.Examples;

/** Shows the examples, and asks for the name of the project that one becomes. */
final class ExamplesPage extends WizardPage {

    private static final int DESCRIPTION_HEIGHT = 70;

    private ListViewer list;
    private Label description;
    private Text name;

    ExamplesPage() {
        super("examples");
        setTitle("Example");
        setDescription("Makes a project of one of the examples.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(2, false));
        list = new ListViewer(page, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        list.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object element) {
                return ((Example) element).title();
            }
        });
        description = new Label(page, SWT.WRAP);
        GridData wrapped = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        wrapped.heightHint = DESCRIPTION_HEIGHT;
        description.setLayoutData(wrapped);
        new Label(page, SWT.NONE).setText("&Project name:");
        name = new Text(page, SWT.BORDER);
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        name.addModifyListener(event -> check());
        List<Example> examples = Examples.of(FrameworkUtil.getBundle(ExamplesPage.class));
        list.setInput(examples);
        list.addSelectionChangedListener(event -> show(example()));
        setControl(page);
        if (!examples.isEmpty()) {
            list.setSelection(new StructuredSelection(examples.getLast()));
        }
    }

    private void show(Example example) {
        description.setText(example.description());
        name.setText(example.name());
    }

    private void check() {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IStatus status = workspace.validateName(projectName(), IResource.PROJECT);
        if (!status.isOK()) {
            setErrorMessage(status.getMessage());
        } else if (workspace.getRoot().getProject(projectName()).exists()) {
            setErrorMessage("There is a project of this name already.");
        } else {
            setErrorMessage(null);
        }
        setPageComplete(getErrorMessage() == null);
    }

    Example example() {
        return (Example) list.getStructuredSelection().getFirstElement();
    }

    String projectName() {
        return name.getText().strip();
    }
}
