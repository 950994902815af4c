package org.thunderprism.lang.ide.server;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/**
 * The one thread that the workspace belongs to. Edits and requests are handled in the order in which they came; whenever none is
 * waiting, one piece of background work is done.
 */
final class AnalysisThread implements AutoCloseable {

    /** Syntax trees may be deep, see {@link org.thunderprism.lang.parse.SyntaxLimits}. */
    private static final long STACK_BYTES = 64L << 20;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final BooleanSupplier background;
    private final Consumer<Throwable> failures;
    private final Thread thread;
    private volatile boolean open = true;

    /**
     * @param background does one short piece of work; false when there was none
     * @param failures told of what a task threw that nobody waits for
     */
    AnalysisThread(BooleanSupplier background, Consumer<Throwable> failures) {
        this.background = background;
        this.failures = failures;
        thread = new Thread(null, this::run, "analysis", STACK_BYTES);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Work that nobody waits for. */
    void tell(Runnable work) {
        tasks.add(work);
    }

    /** Work with a result. It ends early when the result is cancelled, and is not begun when that was done before its turn. */
    <T> CompletableFuture<T> ask(Function<CancelChecker, T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!open) {
            result.completeExceptionally(Failures.ended());
            return result;
        }
        CancelChecker checker = new CancelChecker() {
            @Override
            public void checkCanceled() {
                if (isCanceled()) {
                    throw new CancellationException();
                }
            }

            @Override
            public boolean isCanceled() {
                return result.isCancelled();
            }
        };
        tasks.add(() -> {
            if (!result.isDone()) {
                complete(result, work, checker);
            }
        });
        return result;
    }

    private static <T> void complete(
            CompletableFuture<T> result, Function<CancelChecker, T> work, CancelChecker checker) {
        try {
            result.complete(work.apply(checker));
        } catch (CancellationException cancelled) {
            result.cancel(false);
        } catch (RuntimeException | StackOverflowError failure) {
            result.completeExceptionally(failure);
        }
    }

    private void run() {
        boolean more = true;
        while (open) {
            try {
                Runnable task = more ? tasks.poll() : tasks.poll(1, TimeUnit.HOURS);
                if (task != null) {
                    task.run();
                    more = true;
                } else {
                    more = background.getAsBoolean();
                }
            } catch (InterruptedException closed) {
                return;
            } catch (RuntimeException | StackOverflowError failure) {
                failures.accept(failure);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
