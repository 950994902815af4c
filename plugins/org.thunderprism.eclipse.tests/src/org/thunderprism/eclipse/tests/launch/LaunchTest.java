package org.thunderprism.eclipse.tests.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.TextConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.thunderprism.eclipse.launch.RunKind;
import org.thunderprism.eclipse.launch.RunSettings;
import org.thunderprism.eclipse.tests.user.CleanLog;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Screenshot;
import org.thunderprism.eclipse.tests.user.TestProject;

/** A program is run on data; what comes of it is on the console. */
@ExtendWith(CleanLog.class)
class LaunchTest {

    private TestProject project;

    @BeforeEach
    void create() {
        project = TestProject.create("run");
        project.copyExample("traffic_guard");
    }

    @AfterEach
    void delete() {
        project.close();
    }

    @Test
    void scoringShowsTheAccuracyOnTheConsole() throws CoreException {
        IProcess process = run("/run/traffic_guard.thunder", "/run/flows.csv");
        assertThat(process.getExitValue()).isZero();
        Events.waitUntil("the console shows the accuracy", () -> console().contains("accuracy  0.9595"));
    }

    @Test
    void aMissingFileIsTold() {
        assertThat(new RunSettings(RunKind.SCORE, "", "").problem()).contains("Choose a program.");
        assertThat(new RunSettings(RunKind.SCORE, "/run/traffic_guard.thunder", "/run/none.csv").problem())
                .contains("There is no file /run/none.csv.");
    }

    private static String console() {
        return Arrays.stream(ConsolePlugin.getDefault().getConsoleManager().getConsoles())
                .filter(TextConsole.class::isInstance)
                .map(console -> ((TextConsole) console).getDocument().get())
                .collect(Collectors.joining("\n"));
    }

    private IProcess run(String program, String data) throws CoreException {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationWorkingCopy configuration =
                manager.getLaunchConfigurationType(RunSettings.TYPE).newInstance(null, "score");
        new RunSettings(RunKind.SCORE, program, data).store(configuration);
        ILaunchConfiguration saved = configuration.doSave();
        ILaunch launch = saved.launch(ILaunchManager.RUN_MODE, new NullProgressMonitor());
        Events.waitUntil("the process has ended", launch::isTerminated);
        Screenshot.take("LaunchTest-console");
        saved.delete();
        return launch.getProcesses()[0];
    }
}
