package org.thunderprism.product.tests.agent;

import java.time.Duration;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.thunderprism.eclipse.editor.problem.ProblemAnnotation;
import org.thunderprism.eclipse.editor.problem.ProblemText;

/** From an empty workspace to artefacts, to a broken line, and back. */
final class TrafficGuardJourney implements Journey {

    private static final Project PROJECT = new Project("traffic_guard");
    private static final String MANIFEST = "build/traffic_guard/build.json";
    private static final String UNKNOWN_NAME = "TP1101";
    private static final Duration SELECTING = Duration.ofMillis(500);

    @Override
    public void play(Desk desk) {
        createProject(desk);
        breakALine(desk);
        save(desk);
        readAboutIt(desk);
        mend(desk);
    }

    private static void createProject(Desk desk) {
        Screen screen = desk.screen();
        User user = desk.user();
        screen.awaitSomeWindow();
        user.enlargeWindow();
        desk.pictures().take("workbench");
        user.press("ctrl+n");
        screen.awaitWindow("New");
        user.type("ThunderPrism Examples");
        user.click(screen.row("ThunderPrism Examples"));
        desk.pictures().take("new");
        user.click(screen.button("Next >"));
        user.click(screen.row("Traffic guard"));
        desk.pictures().take("example");
        user.click(screen.button("Finish"));
        Patience.until("the artefacts", () -> PROJECT.has(MANIFEST));
        Patience.until("the editor", screen::hasEditor);
        desk.pictures().take("built");
    }

    private static void breakALine(Desk desk) {
        Screen screen = desk.screen();
        selectWord(desk, "(logits)", "logits");
        desk.user().type("logitz");
        long typed = System.nanoTime();
        Patience.until("the broken line", () -> screen.text().contains("argmax(logitz)"));
        Patience.until("the live marker", () -> screen.askViewer(TrafficGuardJourney::showsUnknownName));
        desk.report()
                .say("from the last key to the live marker: "
                        + Duration.ofNanos(System.nanoTime() - typed).toMillis() + " ms");
        desk.pictures().take("broken");
    }

    /** Double-clicks; again when the text has moved meanwhile, as it does when hints appear between its lines. */
    private static void selectWord(Desk desk, String place, String word) {
        Patience.until("the selected " + word, () -> {
            desk.user().doubleClick(desk.screen().inEditor(place));
            Patience.rest(SELECTING);
            return desk.screen().selection().equals(word);
        });
    }

    private static void save(Desk desk) {
        desk.user().press("ctrl+s");
        Patience.until("the build's marker", () -> PROJECT.hasProblem(UNKNOWN_NAME));
        Patience.until("the artefacts' end", () -> !PROJECT.has(MANIFEST));
        desk.pictures().take("saved");
    }

    /** From the Problems view to the page about the problem, and back to the Problems view. */
    private static void readAboutIt(Desk desk) {
        desk.user().click(desk.screen().row("Errors"));
        desk.user().press("Right");
        desk.user().press("Down");
        desk.user().press("F1");
        Patience.until("the page about the problem", () -> desk.screen().page().equals("diagnostics/" + UNKNOWN_NAME));
        desk.pictures().take("documentation");
    }

    private static void mend(Desk desk) {
        Screen screen = desk.screen();
        selectWord(desk, "(logitz)", "logitz");
        desk.user().press("Left");
        desk.user().press("ctrl+1");
        screen.awaitProposals();
        desk.pictures().take("fixes");
        desk.user().press("Return");
        Patience.until("the mended line", () -> screen.text().contains("argmax(logits)"));
        desk.user().press("ctrl+s");
        long saved = System.nanoTime();
        Patience.until("the artefacts", () -> PROJECT.has(MANIFEST) && PROJECT.isClean());
        desk.report()
                .say("from save to artefacts: "
                        + Duration.ofNanos(System.nanoTime() - saved).toMillis() + " ms");
        Patience.until("the live marker's end", () -> !screen.askViewer(TrafficGuardJourney::showsUnknownName));
        desk.pictures().take("mended");
    }

    private static boolean showsUnknownName(ISourceViewer viewer) {
        for (var annotations = viewer.getAnnotationModel().getAnnotationIterator(); annotations.hasNext(); ) {
            Annotation annotation = annotations.next();
            if (annotation instanceof ProblemAnnotation problem
                    && ProblemText.code(problem.diagnostic()).equals(UNKNOWN_NAME)) {
                return true;
            }
        }
        return false;
    }
}
