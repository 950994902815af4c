package org.thunderprism.eclipse.search;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.Location;
import org.eclipse.search.ui.ISearchQuery;
import org.thunderprism.eclipse.editor.navigate.FileOpener;
import org.thunderprism.eclipse.language.DocumentQueries;

/** Looks for every place that has a name. */
public final class ReferenceQuery implements ISearchQuery {

    private final DocumentQueries queries;
    private final int offset;
    private final String name;
    private final ReferenceResult result = new ReferenceResult(this);

    /** @param offset of a place that has the name */
    public ReferenceQuery(DocumentQueries queries, int offset, String name) {
        this.queries = queries;
        this.offset = offset;
        this.name = name;
    }

    @Override
    public IStatus run(IProgressMonitor monitor) {
        result.removeAll();
        List<Location> locations = queries.references(offset, true);
        for (Location location : locations) {
            FileOpener.file(location.getUri()).ifPresent(file -> add(file, location));
        }
        return Status.OK_STATUS;
    }

    private void add(IFile file, Location location) {
        ReferenceLine.of(file, location.getRange()).ifPresent(line -> result.addMatch(line.match()));
    }

    String name() {
        return name;
    }

    @Override
    public String getLabel() {
        return "References to " + name;
    }

    @Override
    public ReferenceResult getSearchResult() {
        return result;
    }

    @Override
    public boolean canRerun() {
        return true;
    }

    @Override
    public boolean canRunInBackground() {
        return true;
    }
}
