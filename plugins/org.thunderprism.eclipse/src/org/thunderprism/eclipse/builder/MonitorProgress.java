package org.thunderprism.eclipse.builder;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.thunderprism.compiler.progress.Progress;

/** Shows the compiler's progress as the workbench shows all progress. */
public final class MonitorProgress implements Progress {

    private static final int UNKNOWN_TOTAL = 100;

    private final IProgressMonitor monitor;

    public MonitorProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public Task begin(String name, String unit, long total) {
        int ticks = total < 0 ? UNKNOWN_TOTAL : (int) Math.min(total, Integer.MAX_VALUE);
        SubMonitor part = SubMonitor.convert(monitor, name, ticks);
        return new Task() {
            @Override
            public void advance(long amount) {
                part.worked((int) Math.min(amount, Integer.MAX_VALUE));
            }

            @Override
            public void close() {
                part.done();
            }
        };
    }
}
