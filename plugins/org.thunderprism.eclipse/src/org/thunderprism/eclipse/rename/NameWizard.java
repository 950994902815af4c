package org.thunderprism.eclipse.rename;

import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name, and shows what would change. */
public final class NameWizard extends RefactoringWizard {

    private final NameRefactoring refactoring;

    public NameWizard(NameRefactoring refactoring) {
        super(refactoring, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
        this.refactoring = refactoring;
        setDefaultPageTitle("Rename " + refactoring.oldName());
    }

    @Override
    protected void addUserInputPages() {
        addPage(new NamePage(refactoring));
    }

    private static final class NamePage extends UserInputWizardPage {
        private final NameRefactoring refactoring;

        NamePage(NameRefactoring refactoring) {
            super("name");
            this.refactoring = refactoring;
        }

        @Override
        public void createControl(Composite parent) {
            Composite page = new Composite(parent, SWT.NONE);
            page.setLayout(new GridLayout(2, false));
            new Label(page, SWT.NONE).setText("&New name:");
            Text name = new Text(page, SWT.BORDER);
            name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            name.setText(refactoring.oldName());
            name.selectAll();
            name.addModifyListener(event -> setPageComplete(refactoring.setNewName(name.getText())));
            setPageComplete(false);
            setControl(page);
            name.setFocus();
        }
    }
}
