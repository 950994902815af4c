package org.thunderprism.product.tests.agent;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Sits in the workbench under test: plays the journeys that its process was started for, and ends it. */
public final class Agent implements IStartup {

    /** System property: the journeys' names, with commas between them. */
    public static final String JOURNEYS = "thunderprism.journeys";

    /** System property: the folder of the report and the pictures. */
    public static final String REPORT = "thunderprism.report";

    private static final Map<String, Journey> KNOWN = Map.of(
            "trafficGuard", new TrafficGuardJourney(),
            "installSoftware", new InstallSoftwareJourney(),
            "help", new HelpJourney(),
            "installed", new InstalledJourney());

    @Override
    public void earlyStartup() {
        String journeys = System.getProperty(JOURNEYS);
        if (journeys != null) {
            Report report = new Report(Path.of(System.getProperty(REPORT)));
            new Thread(() -> play(journeys.split(","), report), "journey").start();
        }
    }

    private static void play(String[] names, Report report) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        Screen screen = new Screen(display);
        Desk desk = new Desk(screen, new User(), new Pictures(display, report), report);
        try {
            for (String name : names) {
                KNOWN.get(name).play(desk);
            }
            report.passed();
        } catch (Exception | AssertionError e) {
            desk.pictures().take("failed");
            report.failed(e);
        } finally {
            display.asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
