package org.thunderprism.lang.ide.server;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.lang.ide.diagnostics.DiagnosticService;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;

/**
 * Expands and lowers sound programs, to find what only that finds, once nobody has typed for a moment. It takes as long as it takes: it
 * has a thread and syntax trees of its own, so that typing never waits for it.
 */
final class CompileChecks implements AutoCloseable {

    /** Syntax trees may be deep, see {@link org.thunderprism.lang.parse.SyntaxLimits}. */
    private static final long STACK_BYTES = 64L << 20;

    private static final long PAUSE_MILLIS = 300;

    private final Pipeline pipeline;
    private final DiagnosticService diagnostics;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(CompileChecks::daemon);
    private final Map<URI, Future<?>> waiting = new HashMap<>();

    @Inject
    CompileChecks(ThunderParser parser, DiagnosticService diagnostics) {
        this.pipeline = new Pipeline(parser, System::nanoTime);
        this.diagnostics = diagnostics;
    }

    /**
     * Checks a program after a pause, unless a later call for the same one comes first.
     *
     * @param reading of the program as it is now
     * @param result is told what was found, file by file
     * @param failures is told what went wrong in the compiler itself
     */
    void schedule(
            URI file,
            Supplier<ParsedProgram> reading,
            Consumer<Map<URI, List<Diagnostic>>> result,
            Consumer<Throwable> failures) {
        forget(file);
        if (thread.isShutdown()) {
            return;
        }
        Runnable check = () -> {
            try {
                result.accept(check(file, reading.get()));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
                failures.accept(failure);
            }
        };
        waiting.put(file, thread.schedule(check, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** A check that has not begun is not wanted any more. */
    void forget(URI file) {
        Future<?> earlier = waiting.remove(file);
        if (earlier != null) {
            earlier.cancel(false);
        }
    }

    private Map<URI, List<Diagnostic>> check(URI file, ParsedProgram program) {
        ICompositeNode node = NodeModelUtils.getNode(program.file());
        if (node == null) {
            // The file is gone or cannot be read, which parsing has told.
            return Map.of();
        }
        Compilation compilation = pipeline.compile(program, PipelineOptions.until(Phase.LOWER));
        List<org.thunderprism.model.prism.Diagnostic> all = compilation.diagnostics();
        String text = node.getRootNode().getText();
        TextDocument document = TextDocument.of(Addresses.spelled(file), 0, text);
        return diagnostics.diagnostics(
                new SourceFile(file, document, program),
                all.subList(program.diagnostics().size(), all.size()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(null, work, "compile checks", STACK_BYTES);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
