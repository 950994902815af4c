package org.thunderprism.eclipse.launch;

import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;

/** Asks for the program, the data, and what to do with them. */
final class LaunchTab extends AbstractLaunchConfigurationTab {

    private Combo kind;
    private Text program;
    private Text data;

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(3, false));
        new Label(page, SWT.NONE).setText("&Do:");
        kind = new Combo(page, SWT.READ_ONLY);
        kind.setItems(Arrays.stream(RunKind.values()).map(RunKind::label).toArray(String[]::new));
        kind.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        kind.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> updateLaunchConfigurationDialog()));
        program = fileField(page, "&Program:", "thunder");
        data = fileField(page, "D&ata (CSV):", "csv");
        setControl(page);
    }

    private Text fileField(Composite page, String label, String extension) {
        new Label(page, SWT.NONE).setText(label);
        Text field = new Text(page, SWT.BORDER);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.addModifyListener(event -> updateLaunchConfigurationDialog());
        Button choose = createPushButton(page, "Choose…", null);
        choose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose(field, extension)));
        return field;
    }

    private void choose(Text field, String extension) {
        FilteredResourcesSelectionDialog dialog = new FilteredResourcesSelectionDialog(
                getShell(), false, ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
        dialog.setInitialPattern("*." + extension);
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file) {
            field.setText(file.getFullPath().toPortableString());
        }
    }

    private RunSettings settings() {
        return new RunSettings(
                RunKind.values()[Math.max(0, kind.getSelectionIndex())],
                program.getText().strip(),
                data.getText().strip());
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        new RunSettings(RunKind.VERIFY, "", "").store(configuration);
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        try {
            RunSettings settings = RunSettings.of(configuration);
            kind.select(settings.kind().ordinal());
            program.setText(settings.program());
            data.setText(settings.data());
        } catch (CoreException e) {
            setErrorMessage(e.getStatus().getMessage());
        }
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        settings().store(configuration);
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        setErrorMessage(settings().problem().orElse(null));
        return getErrorMessage() == null;
    }

    @Override
    public String getName() {
        return "Program and data";
    }
}
