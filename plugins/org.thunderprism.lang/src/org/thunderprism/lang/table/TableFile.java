package org.thunderprism.lang.table;

import java.util.List;
import org.thunderprism.model.prism.Diagnostic;

/** What became of the file with a table's rows. */
public sealed interface TableFile {

    /** It was read, and its rows fit the table. */
    record Content(List<TableRow> rows) implements TableFile {}

    /** The path is not allowed. */
    record Refused(String reason) implements TableFile {}

    /** There is no file to read. */
    record Missing(String reason) implements TableFile {}

    /**
     * The file does not hold rows of this table.
     *
     * @param finding at the place in that file, if there is one
     */
    record Malformed(Diagnostic finding) implements TableFile {}
}
