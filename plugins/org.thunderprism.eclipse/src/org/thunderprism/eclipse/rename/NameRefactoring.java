package org.thunderprism.eclipse.rename;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.thunderprism.eclipse.editor.navigate.FileOpener;
import org.thunderprism.eclipse.language.DocumentQueries;
import org.thunderprism.eclipse.language.Edits;

/** Gives a declaration another name, in every file that uses it. */
public final class NameRefactoring extends Refactoring {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final DocumentQueries queries;
    private final int offset;
    private final String oldName;
    private String newName;
    private Map<String, List<TextEdit>> edits = Map.of();

    /** @param offset of a place that has the name */
    public NameRefactoring(DocumentQueries queries, int offset, String oldName) {
        this.queries = queries;
        this.offset = offset;
        this.oldName = oldName;
        newName = oldName;
    }

    String oldName() {
        return oldName;
    }

    public RefactoringStatus setNewName(String name) {
        newName = name;
        if (!NAME.matcher(name).matches()) {
            return RefactoringStatus.createFatalErrorStatus(
                    "A name begins with a letter or an underscore and goes on with these and digits.");
        }
        return name.equals(oldName)
                ? RefactoringStatus.createFatalErrorStatus("Type another name.")
                : new RefactoringStatus();
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
        return queries.definitions(offset).isEmpty()
                ? RefactoringStatus.createFatalErrorStatus("What " + oldName + " stands for is not declared in a file.")
                : new RefactoringStatus();
    }

    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
        RefactoringStatus status = setNewName(newName);
        if (status.isOK()) {
            Optional<WorkspaceEdit> answer = queries.rename(offset, newName);
            edits = answer.map(Edits::byFile).orElse(Map.of());
            if (edits.isEmpty()) {
                status.addFatalError(oldName + " cannot be renamed to " + newName + ".");
            }
        }
        return status;
    }

    @Override
    public Change createChange(IProgressMonitor monitor) throws CoreException {
        CompositeChange change = new CompositeChange("Rename " + oldName + " to " + newName);
        for (Map.Entry<String, List<TextEdit>> file : edits.entrySet()) {
            Optional<IFile> resource = FileOpener.file(file.getKey());
            if (resource.isPresent()) {
                change.add(change(resource.get(), file.getValue(), monitor));
            }
        }
        return change;
    }

    private static Change change(IFile file, List<TextEdit> edits, IProgressMonitor monitor) throws CoreException {
        TextFileChange change = new TextFileChange(file.getName(), file);
        change.setTextType(file.getFileExtension());
        IDocument document = change.getCurrentDocument(monitor);
        change.setEdit(Edits.of(document, edits));
        return change;
    }

    @Override
    public String getName() {
        return "Rename";
    }
}
