package org.thunderprism.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.thunderprism.benchmarks.program.TenantProgram;

/**
 * What a user waits for in an editor: the first diagnostics after a cold start, diagnostics and completions while typing in a long file;
 * and the memory of a workspace with many files. Times are on the clock, with the processor time of the server beside them.
 *
 * <p>Arguments: the command that starts the server; {@code ./thunder lsp} when left out.
 */
public final class LspBenchmark {

    private static final int STARTS = 10;
    private static final int LINES = 2_000;
    private static final int WARM_UP = 200;
    private static final int EDITS = 200;
    private static final int FILES = 200;
    private static final int LINES_OF_EACH = 200;
    private static final String UNKNOWN = "unknown + ";

    private final List<String> command;
    private final SplittableRandom random = new SplittableRandom(20_261_122);

    private LspBenchmark(List<String> command) {
        this.command = command;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        LspBenchmark benchmark = new LspBenchmark(
                arguments.length > 0
                        ? List.of(arguments)
                        : List.of(Path.of("thunder").toAbsolutePath().toString(), "lsp"));
        benchmark.start();
        benchmark.edit();
        benchmark.remember();
    }

    /** From the start of the process to the diagnostics of a file. */
    private void start() throws IOException, InterruptedException {
        Path file = Places.EXAMPLE.toAbsolutePath();
        double[] milliseconds = new double[STARTS];
        double[] processor = new double[STARTS];
        for (int start = 0; start <= STARTS; start++) {
            long begin = System.nanoTime();
            try (EditorClient editor =
                    new EditorClient(command, Path.of("examples").toAbsolutePath(), new ClientCapabilities())) {
                editor.open(file, Files.readString(file));
                editor.awaitDiagnostics(file, 1);
                // The first start may build the project, and writes the archive of classes.
                if (start > 0) {
                    milliseconds[start - 1] = (System.nanoTime() - begin) / 1e6;
                    processor[start - 1] = milliseconds(editor.processorTime());
                }
            }
        }
        row("start to first diagnostics", milliseconds, processor);
    }

    /** Every edit makes an error, or mends it, in one of the computations of a long file. */
    private void edit() throws IOException, InterruptedException {
        try (Workspace workspace = new Workspace()) {
            Path file = workspace.folder().resolve("gateway.thunder");
            String text = TenantProgram.ofLines(LINES);
            Files.writeString(file, text);
            List<Position> places = computations(text);
            try (EditorClient editor = new EditorClient(command, workspace.folder(), new ClientCapabilities())) {
                editor.open(file, text);
                editor.awaitDiagnostics(file, 1);
                typing(editor, file, places, WARM_UP, 1);
                Duration before = editor.processorTime();
                double[][] measured = typing(editor, file, places, EDITS, 1 + WARM_UP);
                double each = milliseconds(editor.processorTime().minus(before)) / EDITS;
                row("edit to diagnostics", measured[0]);
                row("completion", measured[1]);
                System.out.printf(Locale.ROOT, "%-28s %6.0f ms of all threads%n", "edit + completion, processor", each);
            }
        }
    }

    private static List<Position> computations(String text) {
        List<Position> places = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int line = 0; line < lines.length; line++) {
            if (lines[line].strip().startsWith("let ")) {
                places.add(new Position(line, lines[line].indexOf("= ") + 2));
            }
        }
        return places;
    }

    private double[][] typing(EditorClient editor, Path file, List<Position> places, int edits, int version)
            throws InterruptedException {
        double[] diagnostics = new double[edits];
        double[] completions = new double[edits];
        Position place = places.getFirst();
        for (int edit = 0; edit < edits; edit++) {
            boolean wrong = edit % 2 == 0;
            place = wrong ? places.get(random.nextInt(places.size())) : place;
            Position end = new Position(place.getLine(), place.getCharacter() + (wrong ? 0 : UNKNOWN.length()));
            long begin = System.nanoTime();
            editor.change(
                    file,
                    version + edit + 1,
                    new TextDocumentContentChangeEvent(new Range(place, end), wrong ? UNKNOWN : ""));
            editor.awaitDiagnostics(file, version + edit + 1);
            diagnostics[edit] = (System.nanoTime() - begin) / 1e6;
            begin = System.nanoTime();
            EditorClient.await(editor.server()
                    .getTextDocumentService()
                    .completion(new CompletionParams(
                            new TextDocumentIdentifier(file.toUri().toString()), place)));
            completions[edit] = (System.nanoTime() - begin) / 1e6;
        }
        return new double[][] {diagnostics, completions};
    }

    /** Memory when all files have been checked, and when the JVM has collected what nobody needs. */
    private void remember() throws IOException, InterruptedException {
        try (Workspace workspace = new Workspace()) {
            String text = TenantProgram.ofLines(LINES_OF_EACH);
            for (int file = 0; file < FILES; file++) {
                Files.writeString(workspace.folder().resolve("gateway" + file + ".thunder"), text);
            }
            try (EditorClient editor = new EditorClient(command, workspace.folder(), pulling())) {
                long begin = System.nanoTime();
                EditorClient.await(
                        editor.server().getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(List.of())));
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%d files of %d lines: checked in %.1f s, the process holds %d MiB%n",
                        FILES,
                        LINES_OF_EACH,
                        seconds,
                        editor.residentBytes() >> 20);
            }
        }
    }

    private static ClientCapabilities pulling() {
        TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
        documents.setDiagnostic(new DiagnosticCapabilities(false));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(documents);
        return capabilities;
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static void row(String name, double[] clock, double[] processor) {
        row(name, clock);
        System.out.printf(
                Locale.ROOT,
                "%-28s minimum %6.0f ms of all threads%n",
                "  processor",
                Timing.of(processor).minimum());
    }

    private static void row(String name, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        Timing timing = Timing.of(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-28s minimum %6.0f ms  median %6.0f ms  p95 %6.0f ms%n",
                name,
                timing.minimum(),
                timing.median(),
                sorted[(int) Math.ceil(0.95 * sorted.length) - 1]);
    }
}
