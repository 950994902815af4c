package org.thunderprism.eclipse.tests.editor;

import org.eclipse.core.resources.IFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.thunderprism.eclipse.tests.user.CleanLog;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;
import org.thunderprism.eclipse.tests.user.TestProject;

/** A project to work in; a picture of the screen is taken at the end of each test. */
@ExtendWith(CleanLog.class)
abstract class EditorFixture {

    static final String GUARD = """
        program guard version "1.0.0" facet bolt

        /** What is known of a packet. */
        input Packet { length : u16  protocol : u8 }

        enum Kind { small, large }

        const LIMIT = 100

        /** How much a packet weighs. */
        fn weight(size : u16) -> u16 = size * 2

        module classify {
          let heavy = weight(length) > LIMIT
          let total = sum(i in 0 ..< 3) length
        }

        module act role control after classify {
          if heavy { drop } else { pass }
        }
        """;

    private TestProject project;

    @BeforeEach
    void createProject(TestInfo test) {
        project = TestProject.create(getClass().getSimpleName() + "-"
                + test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void deleteProject(TestInfo test) {
        Screenshot.take(getClass().getSimpleName() + "-"
                + test.getTestMethod().orElseThrow().getName());
        OpenEditor.page().closeAllEditors(false);
        project.close();
    }

    TestProject project() {
        return project;
    }

    /** Writes a program and opens it. */
    OpenEditor open(String text) {
        IFile file = project.write("guard.thunder", text);
        return OpenEditor.on(file);
    }
}
