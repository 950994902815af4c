package org.thunderprism.compiler.expand.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.Limits;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.table.TableFile;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.TableKey;
import org.thunderprism.model.origin.Origin;

/** Reads the files of tables, each once. */
public final class TableFiles {

    private final Problems problems;
    private final TableFile reader;
    private final Map<TableDeclaration, List<TableFile.Row>> read = new HashMap<>();

    public TableFiles(Limits limits, Problems problems) {
        this.problems = problems;
        this.reader = new TableFile(limits);
    }

    /**
     * The rows of a table's file; a file that cannot be read is reported and ends the statement.
     *
     * @param resultLength elements of the result; 0 for a single integer
     */
    public List<TableFile.Row> rows(TableDeclaration declaration, int resultLength) {
        List<TableFile.Row> rows = read.get(declaration);
        if (rows == null) {
            rows = read(declaration, resultLength);
            read.put(declaration, rows);
        }
        return rows;
    }

    private List<TableFile.Row> read(TableDeclaration declaration, int resultLength) {
        Origin origin = SourceRanges.origin(declaration);
        String path = declaration.getSource();
        SourcePaths.Target target = SourcePaths.resolve(declaration.eResource(), path);
        if (target.refusal() != null) {
            throw problems.refuse(ExpandCode.TABLE_FILE, origin, declaration.getName(), path, target.refusal());
        }
        List<String> keys =
                declaration.getKeys().stream().map(TableKey::getName).toList();
        try {
            return reader.read(target.file(), keys, resultLength);
        } catch (TableFile.Malformed malformed) {
            if (malformed.column() == null) {
                throw problems.refuse(
                        ExpandCode.TABLE_FILE, origin, declaration.getName(), path, malformed.getMessage());
            }
            throw problems.refuse(
                    ExpandCode.TABLE_CELL, origin, malformed.line(), malformed.column(), path, malformed.getMessage());
        }
    }
}
