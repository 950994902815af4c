package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.thunderprism.lang.ide.tests.client.Editor;

class CallHierarchyTest extends ServerTest {

    private static final String PROGRAM = """
        program guard version "1.0.0" facet bolt
        input Flow { size: u16 }
        state load locked { mine: u16 heard: u16 }
        fn twice(a: u16) -> u16 = a * 2
        module measure at all {
          let wide = twice(size) + twice(1)
          load.mine = wide
          sync load.mine to neighbors when wide > 10
        }
        module answer at all on load.mine {
          load.heard += 1
        }
        module act at all after measure {
          if wide > load.mine { drop }
        }
        """;

    private CallHierarchyItem item(String part) {
        List<CallHierarchyItem> items = Editor.await(
                documents().prepareCallHierarchy(new CallHierarchyPrepareParams(show(PROGRAM), place(PROGRAM, part))));
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    /** As {@code module: what is in the ranges}. */
    private List<String> outgoing(String part) {
        return Editor.await(documents().callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(item(part))))
                .stream()
                .map(call -> line(call.getTo(), call.getFromRanges()))
                .toList();
    }

    private List<String> incoming(String part) {
        return Editor.await(documents().callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(item(part))))
                .stream()
                .map((CallHierarchyIncomingCall call) -> line(call.getFrom(), call.getFromRanges()))
                .toList();
    }

    private static String line(CallHierarchyItem item, List<Range> ranges) {
        return item.getName() + ": "
                + String.join(
                        ", ", ranges.stream().map(range -> text(PROGRAM, range)).toList());
    }

    @Test
    void functionsAreCalled() {
        assertThat(incoming("twice(a")).containsExactly("measure: twice, twice");
        assertThat(outgoing("measure at")).contains("twice: twice, twice");
        assertThat(outgoing("twice(a")).isEmpty();
    }

    @Test
    void valuesFlowFromModuleToModule() {
        assertThat(outgoing("measure at"))
                .containsExactly(
                        "twice: twice, twice", "answer: sync load.mine to neighbors when wide > 10", "act: wide, mine");
        assertThat(incoming("act at")).containsExactly("measure: wide, mine");
    }

    @Test
    void messagesStartModules() {
        assertThat(incoming("answer at")).containsExactly("measure: sync load.mine to neighbors when wide > 10");
        assertThat(outgoing("answer at")).isEmpty();
    }

    @Test
    void aPlaceInAModuleStandsForIt() {
        assertThat(item("load.heard += 1").getName()).isEqualTo("answer");
        assertThat(item("answer at").getDetail()).startsWith("module answer").endsWith("at all on load.mine");
    }

    @Test
    void callersInOtherFilesAreFound() {
        show("functions.thunder", "fn half(a: u16) -> u16 = a / 2\n");
        editor.write(
                "caller.thunder",
                "program p version \"1.0.0\" facet bolt\nimport \"functions.thunder\"\nmodule m { let x = half(3) }\n");
        editor.filesChanged("caller.thunder");
        CallHierarchyItem half = Editor.await(documents()
                        .prepareCallHierarchy(new CallHierarchyPrepareParams(
                                editor.document("functions.thunder"), place("fn half", "half"))))
                .get(0);
        List<CallHierarchyIncomingCall> calls =
                Editor.await(documents().callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(half)));
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).getFrom().getUri()).isEqualTo(editor.address("caller.thunder"));
        assertThat(calls.get(0).getFrom().getName()).isEqualTo("m");
    }

    @Test
    void nothingElseHasCalls() {
        String text = "const A = 1\n";
        assertThat(Editor.await(
                        documents().prepareCallHierarchy(new CallHierarchyPrepareParams(show(text), place(text, "A")))))
                .isEmpty();
        List<CallHierarchyOutgoingCall> none =
                Editor.await(documents().callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(stale())));
        assertThat(none).isEmpty();
    }

    /** An item of a text that is not there any more. */
    private CallHierarchyItem stale() {
        CallHierarchyItem item = item("twice(a");
        show("const A = 1\n");
        return item;
    }
}
