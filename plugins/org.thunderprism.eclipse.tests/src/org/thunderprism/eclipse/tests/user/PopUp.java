package org.thunderprism.eclipse.tests.user;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** A list that is shown over a window: of proposals or of fixes. */
public final class PopUp {

    private PopUp() {}

    /** The rows of the visible lists; none as long as nothing is shown. */
    public static List<String> rows(Shell window) {
        return Arrays.stream(window.getShells())
                .filter(Shell::isVisible)
                .flatMap(PopUp::tables)
                .flatMap(table -> Arrays.stream(table.getItems()))
                .map(TableItem::getText)
                .toList();
    }

    private static Stream<Table> tables(Composite parent) {
        return Arrays.stream(parent.getChildren()).flatMap(PopUp::tablesIn);
    }

    private static Stream<Table> tablesIn(Control control) {
        return switch (control) {
            case Table table -> Stream.of(table);
            case Composite inner -> tables(inner);
            default -> Stream.empty();
        };
    }
}
