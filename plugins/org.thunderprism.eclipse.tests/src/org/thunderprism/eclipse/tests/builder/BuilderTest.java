package org.thunderprism.eclipse.tests.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.thunderprism.eclipse.builder.ProblemMarkers;
import org.thunderprism.eclipse.builder.ThunderNature;
import org.thunderprism.eclipse.setting.ThunderPreferences;
import org.thunderprism.eclipse.tests.user.CleanLog;
import org.thunderprism.eclipse.tests.user.TestProject;

/** Files are saved; artefacts and markers follow. */
@ExtendWith(CleanLog.class)
class BuilderTest {

    private static final String PROGRAM = """
        program %s version "1.0.0" facet bolt
        module act role control { pass }
        """;
    private static final String USER = """
        program guard version "1.0.0" facet bolt
        import "limits.thunder"
        input Packet { length : u16 }
        module act role control {
          if length > LIMIT { drop }
        }
        """;

    private TestProject project;

    @BeforeEach
    void create() {
        project = TestProject.create("built");
    }

    @AfterEach
    void delete() {
        project.close();
    }

    @Test
    void savingAProgramMakesItsArtefacts() {
        project.write("one.thunder", PROGRAM.formatted("one"));
        project.awaitBuild();

        assertThat(project.problems()).isEmpty();
        assertThat(project.file("build/one/build.json").exists()).isTrue();
        assertThat(project.file("build/one/bolt/one.wasm").exists()).isTrue();
        assertThat(project.file("build/one/bolt/one.wasm").isDerived(IResource.CHECK_ANCESTORS))
                .isTrue();
    }

    @Test
    void theTrafficGuardIsBuilt() {
        project.copyExample("traffic_guard");
        project.awaitBuild();

        assertThat(project.problems()).isEmpty();
        assertThat(project.file("build/traffic_guard/bolt/traffic_guard.bpf.c").exists())
                .isTrue();
    }

    @Test
    void onlyTheChangedFileAndItsDependantsAreBuiltAgain() throws CoreException {
        project.write("limits.thunder", "const LIMIT = 10\n");
        project.write("guard.thunder", USER);
        for (int i = 0; i < 20; i++) {
            project.write("loner" + i + ".thunder", PROGRAM.formatted("loner" + i));
        }
        project.awaitBuild();
        Map<String, Long> before = stamps(20);

        project.write("limits.thunder", "const LIMIT = 20\n");
        project.awaitBuild();
        Map<String, Long> after = stamps(20);
        assertThat(after.remove("guard")).isNotEqualTo(before.remove("guard"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aBrokenFileHasMarkersAndNoArtefactsUntilItIsMended() throws CoreException {
        project.write("one.thunder", PROGRAM.formatted("one"));
        project.write("two.thunder", PROGRAM.formatted("two"));
        project.awaitBuild();

        project.write("one.thunder", PROGRAM.formatted("one").replace("pass", "forward nowhere"));
        project.awaitBuild();
        assertThat(project.problems()).singleElement().asString().startsWith("one.thunder:2 TP1");
        assertThat(project.file("build/one").exists()).isFalse();
        assertThat(project.file("build/two/build.json").exists()).isTrue();
        IMarker marker = project.resource().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)[0];
        assertThat(marker.getAttribute(IMarker.SEVERITY, -1)).isEqualTo(IMarker.SEVERITY_ERROR);
        int start = marker.getAttribute(IMarker.CHAR_START, -1);
        int end = marker.getAttribute(IMarker.CHAR_END, -1);
        assertThat(PROGRAM.formatted("one").replace("pass", "forward nowhere").substring(start, end))
                .isEqualTo("nowhere");

        project.write("one.thunder", PROGRAM.formatted("one"));
        project.awaitBuild();
        assertThat(project.problems()).isEmpty();
        assertThat(project.file("build/one/build.json").exists()).isTrue();
    }

    @Test
    void aProblemOfALibraryIsShownOnceAndInTheLibrary() {
        project.write("limits.thunder", "const LIMIT = missing\n");
        project.write("guard.thunder", USER);
        project.awaitBuild();
        assertThat(project.problems()).singleElement().asString().startsWith("limits.thunder:1 TP1");
    }

    @Test
    void aDeletedProgramTakesArtefactsAndMarkersAlong() throws CoreException {
        IFile good = project.write("good.thunder", PROGRAM.formatted("good"));
        IFile bad = project.write("bad.thunder", "program bad");
        project.awaitBuild();
        assertThat(project.problems()).hasSize(1);

        good.delete(true, new NullProgressMonitor());
        bad.delete(true, new NullProgressMonitor());
        project.awaitBuild();
        assertThat(project.problems()).isEmpty();
        assertThat(project.file("build").getParent().findMember("build/good")).isNull();
    }

    @Test
    void aRenamedProgramHasItsArtefactsUnderTheNewName() throws CoreException {
        IFile old = project.write("old.thunder", PROGRAM.formatted("one"));
        project.awaitBuild();

        old.move(new Path("new.thunder"), true, new NullProgressMonitor());
        project.awaitBuild();
        assertThat(project.resource().findMember("build/old")).isNull();
        assertThat(project.file("build/new/build.json").exists()).isTrue();
    }

    @Test
    void cleaningRemovesArtefactsAndMarkersAndAFullBuildBringsThemBack() {
        project.write("one.thunder", PROGRAM.formatted("one"));
        project.write("bad.thunder", "program bad");
        project.awaitBuild();

        project.clean();
        assertThat(project.problems()).isEmpty();
        assertThat(project.resource().findMember("build/one")).isNull();

        project.build(IncrementalProjectBuilder.FULL_BUILD);
        assertThat(project.problems()).hasSize(1);
        assertThat(project.file("build/one/build.json").exists()).isTrue();
    }

    @Test
    void aCancelledBuildIsTakenUpLater() throws CoreException {
        for (int i = 0; i < 5; i++) {
            project.write("p" + i + ".thunder", PROGRAM.formatted("p" + i));
        }
        project.awaitBuild();
        project.clean();

        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                if (name.equals("p1.thunder")) {
                    setCanceled(true);
                }
            }
        };
        try {
            project.resource().build(IncrementalProjectBuilder.FULL_BUILD, monitor);
        } catch (OperationCanceledException expected) {
            // That is how the platform tells.
        }
        assertThat(project.file("build/p4/build.json").exists()).isFalse();

        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD);
        assertThat(project.file("build/p4/build.json").exists()).isTrue();
    }

    @Test
    void aProjectChoosesItsOutputFolderAndBackends() throws Exception {
        IEclipsePreferences own = new ProjectScope(project.resource()).getNode(ThunderPreferences.NODE);
        own.put(ThunderPreferences.OUTPUT_FOLDER, "out");
        own.put(ThunderPreferences.BACKENDS, "wasm");
        own.flush();
        project.write("one.thunder", PROGRAM.formatted("one"));
        project.awaitBuild();

        assertThat(project.file("out/one/bolt/one.wasm").exists()).isTrue();
        assertThat(project.file("out/one/bolt/one.bpf.c").exists()).isFalse();
        assertThat(project.resource().findMember("build")).isNull();
    }

    @Test
    void withoutTheNatureNothingIsBuilt() throws CoreException {
        project.write("bad.thunder", "program bad");
        project.awaitBuild();

        ThunderNature.removeFrom(project.resource(), new NullProgressMonitor());
        project.awaitBuild();
        IProjectDescription description = project.resource().getDescription();
        assertThat(description.getBuildSpec()).isEmpty();
        assertThat(project.problems()).isEmpty();
    }

    private Map<String, Long> stamps(int loners) throws CoreException {
        Map<String, Long> stamps = new HashMap<>();
        stamps.put("guard", stamp("guard"));
        for (int i = 0; i < loners; i++) {
            stamps.put("loner" + i, stamp("loner" + i));
        }
        return stamps;
    }

    private long stamp(String program) throws CoreException {
        IFile file = project.file("build/" + program + "/build.json");
        file.refreshLocal(IResource.DEPTH_ZERO, new NullProgressMonitor());
        return file.getModificationStamp();
    }
}
