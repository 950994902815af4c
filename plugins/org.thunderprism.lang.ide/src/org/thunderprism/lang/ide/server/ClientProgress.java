package org.thunderprism.lang.ide.server;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.thunderprism.compiler.progress.Progress;

/** Shows the progress of long work in the client, where the user can also stop it. */
final class ClientProgress implements Progress {

    private static final int WHOLE = 100;

    private final LanguageClient client;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Runnable> stops = new ConcurrentHashMap<>();

    ClientProgress(LanguageClient client) {
        this.client = client;
    }

    @Override
    public Task begin(String name, String unit, long total) {
        return begin(name, unit, total, null);
    }

    /** @param stop what to do when the user does not want to wait; null when nothing can be done */
    Task begin(String name, String unit, long total, Runnable stop) {
        String token = "thunder-" + count.incrementAndGet();
        if (stop != null) {
            stops.put(token, stop);
        }
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle(name);
        begin.setCancellable(stop != null);
        begin.setPercentage(0);
        CompletableFuture<Void> shown = client.createProgress(new WorkDoneProgressCreateParams(Either.forLeft(token)))
                .thenRun(() -> notify(token, begin));
        return new Shown(token, unit, total, shown);
    }

    /** The user does not want to wait. */
    void stop(Either<String, Integer> token) {
        Runnable stop = token.isLeft() ? stops.remove(token.getLeft()) : null;
        if (stop != null) {
            stop.run();
        }
    }

    private void notify(String token, WorkDoneProgressNotification notification) {
        client.notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(notification)));
    }

    /** Work that the client shows. A client that cannot show it is not told of it again. */
    private final class Shown implements Task {
        private final String token;
        private final String unit;
        private final long total;
        private CompletableFuture<Void> last;
        private long done;
        private long percent;

        Shown(String token, String unit, long total, CompletableFuture<Void> shown) {
            this.token = token;
            this.unit = unit;
            this.total = total;
            last = shown;
        }

        @Override
        public void advance(long amount) {
            done += amount;
            long now = total <= 0 ? 0 : Math.min(WHOLE, WHOLE * done / total);
            if (now > percent) {
                percent = now;
                WorkDoneProgressReport report = new WorkDoneProgressReport();
                report.setPercentage((int) now);
                report.setMessage(done + " of " + total + " " + unit);
                last = last.thenRun(() -> ClientProgress.this.notify(token, report));
            }
        }

        @Override
        public void close() {
            stops.remove(token);
            last = last.thenRun(() -> ClientProgress.this.notify(token, new WorkDoneProgressEnd()));
        }
    }
}
