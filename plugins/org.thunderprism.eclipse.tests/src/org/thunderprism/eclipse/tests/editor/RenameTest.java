package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.PerformRefactoringOperation;
import org.junit.jupiter.api.Test;
import org.thunderprism.eclipse.editor.ThunderEditors;
import org.thunderprism.eclipse.rename.NameRefactoring;
import org.thunderprism.eclipse.tests.user.OpenEditor;

/** A name is changed wherever it stands, in all files. */
class RenameTest extends EditorFixture {

    @Test
    void aConstantIsRenamedInTheFilesThatImportIt() throws CoreException {
        project().write("user.thunder", """
            program user version "1.0.0" facet bolt
            import "limits.thunder"
            input Packet { length : u16 }
            module act role control { if length > LIMIT { drop } }
            """);
        OpenEditor library = OpenEditor.on(project().write("limits.thunder", "const LIMIT = 10\n"));
        project().awaitBuild();

        NameRefactoring refactoring = refactoring(library, "LIMIT");
        assertThat(refactoring.setNewName("MOST").isOK()).isTrue();
        new PerformRefactoringOperation(refactoring, CheckConditionsOperation.ALL_CONDITIONS)
                .run(new NullProgressMonitor());
        project().awaitBuild();
        assertThat(library.text()).isEqualTo("const MOST = 10\n");
        assertThat(project().file("user.thunder").readString()).contains("length > MOST {");
        assertThat(project().problems()).isEmpty();
    }

    @Test
    void whatIsNoNameIsRefused() {
        OpenEditor editor = open(GUARD);
        NameRefactoring refactoring = refactoring(editor, "LIMIT");
        assertThat(refactoring.setNewName("2x").hasFatalError()).isTrue();
        assertThat(refactoring.setNewName("LIMIT").hasFatalError()).isTrue();
    }

    private static NameRefactoring refactoring(OpenEditor editor, String name) {
        return new NameRefactoring(
                ThunderEditors.queries(editor.part()).orElseThrow(),
                editor.text().indexOf(name),
                name);
    }
}
