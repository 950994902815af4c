package org.thunderprism.eclipse.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.eclipse.tests.user.Events;
import org.thunderprism.eclipse.tests.user.Keyboard;
import org.thunderprism.eclipse.tests.user.OpenEditor;
import org.thunderprism.eclipse.tests.user.Screenshot;
import org.thunderprism.eclipse.view.PlacementView;

/** The program's modules are listed with their vertices and backends, and drawn on the topology. */
class PlacementViewTest extends EditorFixture {

    private static final String FAR = """
        program far version "1.0.0" facet bolt

        input Packet { length : u16  protocol : u8 }

        module weigh {
          let weight = length * 2
        }

        module act role control at crown after weigh {
          if weight > 100 { drop } else { pass }
        }
        """;

    @Test
    void modulesAreShownOnTheirVerticesWithTheReasons() throws PartInitException {
        OpenEditor editor = open(FAR);
        editor.expectNoProblem();
        PlacementView view = (PlacementView) OpenEditor.page().showView(PlacementView.ID);
        Events.waitUntil("modules are listed", () -> rows(view).size() == 2);
        assertThat(rows(view).get(0)).startsWith("weigh|bolt|").contains("|ebpf|");
        assertThat(rows(view).get(1)).startsWith("act|crown|the program says `at`|ebpf|");
        Events.waitUntil("the topology is drawn", () -> view.canvas().picture() != null);
        assertThat(box(view, "bolt").lines()).containsExactly("by ebpf", "weigh");
        assertThat(box(view, "crown").lines()).containsExactly("by ebpf", "act");
        Screenshot.take("PlacementViewTest-built");

        view.move(true);
        Events.waitUntil(
                "the free module is with the other", () -> rows(view).get(0).startsWith("weigh|crown|"));
        assertThat(box(view, "crown").lines()).containsExactly("by ebpf", "weigh", "act");

        view.setFocus();
        Keyboard.press(0, SWT.ARROW_DOWN);
        Keyboard.press(0, SWT.CR);
        Events.waitUntil("a module is selected", () -> editor.selected().startsWith("module "));
    }

    private static Picture.Box box(PlacementView view, String vertex) {
        return view.canvas().picture().boxes().stream()
                .filter(box -> box.title().equals(vertex))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(PlacementView view) {
        return Arrays.stream(view.modules().getTable().getItems())
                .map(item -> String.join(
                        "|",
                        IntStream.range(0, view.modules().getTable().getColumnCount())
                                .mapToObj(item::getText)
                                .toList()))
                .toList();
    }
}
