package org.thunderprism.lang.ide.symbols;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.thunderprism.lang.ide.index.Declaration;
import org.thunderprism.lang.ide.index.FileIndex;
import org.thunderprism.lang.ide.workspace.Workspace;

/** Searches all files for declarations. */
@Singleton
public final class WorkspaceSymbolService {

    private static final int MOST = 1_000;

    private record Match(WorkspaceSymbol symbol, int rank) {}

    @Inject
    WorkspaceSymbolService() {}

    /**
     * Declarations whose name holds the letters of the query in their order, whatever their case: names that are the query first, then
     * those that begin with it, then the others, each by name. At most 1,000.
     */
    public List<WorkspaceSymbol> symbols(Workspace workspace, String query, CancelChecker cancel) {
        String wanted = query.toLowerCase(Locale.ROOT);
        List<Match> found = new ArrayList<>();
        for (URI file : workspace.files()) {
            cancel.checkCanceled();
            FileIndex index = workspace.index(file);
            for (Declaration each : index.declarations()) {
                int rank = rank(each.target().name().toLowerCase(Locale.ROOT), wanted);
                if (rank >= 0 && each.shown()) {
                    found.add(new Match(symbol(workspace.address(file), index, each), rank));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Match::rank)
                        .thenComparing(match -> match.symbol().getName())
                        .thenComparing(
                                match -> match.symbol().getLocation().getLeft().getUri()))
                .limit(MOST)
                .map(Match::symbol)
                .toList();
    }

    private static WorkspaceSymbol symbol(String address, FileIndex index, Declaration declaration) {
        Location location = new Location(address, index.lines().range(declaration.offset(), declaration.length()));
        return new WorkspaceSymbol(
                declaration.target().name(), declaration.kind(), Either.forLeft(location), declaration.container());
    }

    /** The lower the better; negative when it does not match. */
    private static int rank(String name, String query) {
        if (name.equals(query)) {
            return 0;
        }
        if (name.startsWith(query)) {
            return 1;
        }
        int next = 0;
        for (int index = 0; index < name.length() && next < query.length(); index++) {
            if (name.charAt(index) == query.charAt(next)) {
                next++;
            }
        }
        return next == query.length() ? 2 : -1;
    }
}
