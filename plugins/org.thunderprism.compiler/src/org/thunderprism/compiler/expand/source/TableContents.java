package org.thunderprism.compiler.expand.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thunderprism.compiler.expand.report.Refusal;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.table.TableCode;
import org.thunderprism.lang.table.TableFile;
import org.thunderprism.lang.table.TableFiles;
import org.thunderprism.lang.table.TableRow;
import org.thunderprism.lang.table.TableShape;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.model.diagnostic.Diagnostics;

/** The rows in tables' files as one expansion sees them: a file that changes meanwhile stays what it was when it was first asked for. */
public final class TableContents {

    private record Use(TableDeclaration declaration, TableShape shape) {}

    private final Diagnostics diagnostics;
    private final Map<Use, TableFile> files = new HashMap<>();

    public TableContents(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The rows in a table's file, which fit the shape; a file without such rows is reported and ends the statement. */
    public List<TableRow> rows(TableDeclaration declaration, TableShape shape) {
        switch (files.computeIfAbsent(new Use(declaration, shape), TableContents::read)) {
            case TableFile.Content content -> {
                return content.rows();
            }
            case TableFile.Malformed malformed -> diagnostics.add(malformed.finding());
            case TableFile.Missing missing -> report(declaration, missing.reason());
            case TableFile.Refused refused -> report(declaration, refused.reason());
        }
        throw Refusal.ofStatement();
    }

    private static TableFile read(Use use) {
        return TableFiles.of(use.declaration().eResource().getResourceSet()).file(use.declaration(), use.shape());
    }

    private void report(TableDeclaration declaration, String reason) {
        diagnostics.report(
                TableCode.FILE,
                SourceRanges.origin(declaration),
                declaration.getName(),
                declaration.getSource(),
                reason);
    }
}
