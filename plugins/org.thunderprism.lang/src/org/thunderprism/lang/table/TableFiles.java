package org.thunderprism.lang.table;

import java.nio.file.Path;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.thunderprism.lang.file.FileCache;
import org.thunderprism.lang.file.ProgramFile;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.model.origin.SourceRange;

/**
 * The files with the rows of a resource set's tables, for every phase that needs them: each is found in one way and read once for the
 * same shape, until it changes. Not for use by several threads.
 */
public final class TableFiles extends AdapterImpl {

    private record Request(Path file, String name, TableShape shape) {}

    private final TableReader reader = new TableReader(TableLimits.DEFAULT);
    private final FileCache<Request, TableReading> readings = new FileCache<>();

    private TableFiles() {}

    /** The files of the resource set. */
    public static TableFiles of(ResourceSet resources) {
        for (Adapter adapter : resources.eAdapters()) {
            if (adapter instanceof TableFiles files) {
                return files;
            }
        }
        TableFiles files = new TableFiles();
        resources.eAdapters().add(files);
        return files;
    }

    /**
     * The file of a table's rows as it is now.
     *
     * @param table one that names a file
     * @param shape what its rows must be like
     */
    public TableFile file(TableDeclaration table, TableShape shape) {
        String path = table.getSource();
        return switch (ProgramFile.find(table.eResource(), path)) {
            case ProgramFile.Found found -> read(new Request(found.path(), path, shape), table);
            case ProgramFile.Refused refused -> new TableFile.Refused(refused.reason());
            case ProgramFile.Missing missing -> new TableFile.Missing(missing.reason());
        };
    }

    private TableFile read(Request request, TableDeclaration table) {
        TableReading reading = readings.get(
                request, request.file(), () -> reader.read(request.file(), request.name(), request.shape()));
        SourceRange user = SourceRanges.of(table, ThunderDslPackage.Literals.TABLE_DECLARATION__SOURCE);
        return reading.finding(ProgramFile.displayName(table.eResource(), table.getSource()), user)
                .<TableFile>map(TableFile.Malformed::new)
                .orElseGet(() -> new TableFile.Content(reading.rows()));
    }
}
