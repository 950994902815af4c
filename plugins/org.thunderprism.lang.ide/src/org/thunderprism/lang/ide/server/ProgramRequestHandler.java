package org.thunderprism.lang.ide.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.lang.ide.program.MadeText;
import org.thunderprism.lang.ide.program.PlacementAddress;
import org.thunderprism.lang.ide.program.ProgramAddress;
import org.thunderprism.lang.ide.program.ProgramExpansion;
import org.thunderprism.lang.ide.program.ProgramInspector;
import org.thunderprism.lang.ide.program.ProgramParts;
import org.thunderprism.lang.ide.program.ProgramPicture;
import org.thunderprism.lang.ide.program.ProgramPictures;
import org.thunderprism.lang.ide.program.ProgramPlacement;
import org.thunderprism.lang.ide.program.ProgramPlacements;
import org.thunderprism.lang.ide.program.ProgramRequests;
import org.thunderprism.lang.ide.program.ProgramTables;
import org.thunderprism.lang.ide.program.ProgramTexts;
import org.thunderprism.lang.ide.program.TableAddress;
import org.thunderprism.lang.parse.ParsedProgram;

/**
 * Answers what is asked about whole programs. Compiling takes long at times: it has a thread of its own, and syntax trees of its own, so
 * that typing never waits for it.
 */
final class ProgramRequestHandler implements ProgramRequests, AutoCloseable {

    /** Syntax trees may be deep, see {@link org.thunderprism.lang.parse.SyntaxLimits}. */
    private static final long STACK_BYTES = 64L << 20;

    private final Session session;
    private final ProgramTexts texts;
    private final ProgramPictures pictures;
    private final ProgramPlacements placements;
    private final ProgramInspector inspector;
    private final ExecutorService compiling = Executors.newSingleThreadExecutor(ProgramRequestHandler::daemon);

    ProgramRequestHandler(
            Session session,
            ProgramTexts texts,
            ProgramPictures pictures,
            ProgramPlacements placements,
            ProgramInspector inspector) {
        this.session = session;
        this.texts = texts;
        this.pictures = pictures;
        this.placements = placements;
        this.inspector = inspector;
    }

    @Override
    public CompletableFuture<MadeText> expanded(ProgramAddress program) {
        return compile(program, source -> texts.expanded(source, vertex(program)));
    }

    @Override
    public CompletableFuture<ProgramExpansion> expansion(ProgramAddress program) {
        return compile(program, source -> texts.expansion(source, vertex(program)));
    }

    @Override
    public CompletableFuture<ProgramPicture> picture(ProgramAddress program) {
        return compile(program, source -> pictures.picture(source, vertex(program), stage(program)));
    }

    @Override
    public CompletableFuture<ProgramTables> tables(ProgramAddress program) {
        return compile(program, source -> pictures.tables(source, vertex(program), stage(program)));
    }

    @Override
    public CompletableFuture<ProgramPicture> tree(TableAddress table) {
        return compile(table.uri(), source -> pictures.tree(source, table));
    }

    @Override
    public CompletableFuture<ProgramPlacement> placement(PlacementAddress program) {
        return compile(program.uri(), source -> placements.placement(source, program.move()));
    }

    @Override
    public CompletableFuture<MadeText> ir(ProgramAddress program) {
        return compile(program, source -> texts.ir(source, vertex(program), stage(program)));
    }

    @Override
    public CompletableFuture<MadeText> generated(ProgramAddress program) {
        String backend = program.backend() == null ? "" : program.backend();
        return compile(program, source -> texts.generated(source, vertex(program), backend));
    }

    @Override
    public CompletableFuture<ProgramParts> program(ProgramAddress program) {
        return compile(program, inspector::parts);
    }

    @Override
    public void close() {
        compiling.shutdownNow();
    }

    private <T> CompletableFuture<T> compile(ProgramAddress program, Function<ParsedProgram, T> work) {
        return compile(program.uri(), work);
    }

    private <T> CompletableFuture<T> compile(String uri, Function<ParsedProgram, T> work) {
        URI file = session.workspace().addresses().of(uri);
        CompletableFuture<Supplier<ParsedProgram>> reading =
                session.thread().ask(cancel -> session.workspace().reading(file));
        return reading.thenApplyAsync(read -> work.apply(read.get()), compiling);
    }

    private static Optional<String> vertex(ProgramAddress program) {
        return Optional.ofNullable(program.vertex());
    }

    private static Optional<String> stage(ProgramAddress program) {
        return Optional.ofNullable(program.stage());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(null, work, "compiling", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
