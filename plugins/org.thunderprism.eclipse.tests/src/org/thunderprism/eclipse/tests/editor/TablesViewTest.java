package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.view.TablesView;

/** The program's tables are listed, measured and drawn, and lead to their declarations. */
class TablesViewTest extends EditorFixture {

    private static final String TABLES = """
        program guard version "1.0.0" facet bolt
        input Packet { length : u16  port : u16 }
        table ports(port: u16 exact) -> u8 default 0 { 80 => 1, 443 => 2, }
        table sizes(a: u16 fuzzy, b: u16 fuzzy) -> i16[2] {
          tree
            a <= 100 ?
              b <= 7 ? leaf [1, 2] : leaf [3, 4]
            :
              a <= 900 ? leaf [5, 6] : leaf [7, 8]
        }
        module classify {
          let service = ports(port)
          let score = sum_reduce(map(partition([length, port], size 2, stride 2), table sizes))
        }
        """;

    @Test
    void tablesAreListedAndAFuzzyOneIsDrawn() throws PartInitException {
        OpenEditor editor = open(TABLES);
        TablesView view = (TablesView) OpenEditor.page().showView(TablesView.ID);
        Events.waitUntil("tables are listed", () -> rows(view).size() == 2);
        assertThat(rows(view))
                .containsExactly(
                        "ports|bolt|port: u16 exact|u8|2 entries|7 B",
                        "sizes|bolt|x[0]: u16 fuzzy, x[1]: u16 fuzzy|i16[2]|4 leaves, 2 levels|22 B");
        Events.waitUntil("the tree is drawn", () -> view.tree().picture() != null);
        assertThat(view.tree().picture().boxes())
                .extracting(Picture.Box::title)
                .containsExactly("x[0] ≤ 100", "x[1] ≤ 7", "leaf 0", "leaf 1", "x[0] ≤ 900", "leaf 2", "leaf 3");
        assertThat(view.tree().picture().boxes().get(2).lines())
                .containsExactly("x[0] ≤ 100", "x[1] ≤ 7", "centroid 50, 3.5", "→ 1, 2");

        view.tables().setSelection(new StructuredSelection(view.tables().getElementAt(0)));
        view.setFocus();
        Keyboard.press(0, SWT.ARROW_DOWN);
        Keyboard.press(0, SWT.ARROW_UP);
        Keyboard.press(0, SWT.CR);
        Events.waitUntil("the table is selected", () -> editor.selected().startsWith("table ports"));
    }

    @Test
    void theTablesOfAModelAreListed() throws PartInitException {
        project().copyExample("traffic_guard");
        OpenEditor.on(project().file("traffic_guard.thunder"));
        TablesView view = (TablesView) OpenEditor.page().showView(TablesView.ID);
        Events.waitUntil("tables are listed", () -> rows(view).size() > 5);
        Events.waitUntil("the tree is drawn", () -> view.tree().picture() != null);
        assertThat(rows(view)).allMatch(row -> row.contains("fuzzy") && row.contains("leaves"));
    }

    private static List<String> rows(TablesView view) {
        return Arrays.stream(view.tables().getTable().getItems())
                .map(item -> String.join(
                        "|",
                        IntStream.range(0, view.tables().getTable().getColumnCount())
                                .mapToObj(item::getText)
                                .toList()))
                .toList();
    }
}
