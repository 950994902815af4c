package org.thunderprism.lang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.thunderprism.lang.ide.ThunderDslIdeSetup;
import org.thunderprism.lang.ide.codelens.CodeLensRequests;
import org.thunderprism.lang.ide.contentassist.CompletionRequests;
import org.thunderprism.lang.ide.diagnostics.DiagnosticConverter;
import org.thunderprism.lang.ide.hover.HoverRequests;
import org.thunderprism.lang.ide.quickfix.CodeActionRequests;
import org.thunderprism.lang.ide.tests.client.Edits;
import org.thunderprism.lang.ide.tests.client.MarkedText;
import org.thunderprism.lang.ide.text.Addresses;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.ide.workspace.Workspace;

/** The words of tests that write a program and see what an editor offers for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EditingTest {

    private static final String FILE = "program.thunder";

    /** Of this class: the last services that were made are those that resources are made by. */
    private static Injector services;

    Path folder;
    private Workspace workspace;

    @BeforeAll
    void open(@TempDir Path temporary) {
        services = new ThunderDslIdeSetup().createInjectorAndDoEMFRegistration();
        folder = temporary;
        workspace = service(Workspace.class);
    }

    static <T> T service(Class<T> kind) {
        return services.getInstance(kind);
    }

    /** A program that is open in the editor. */
    SourceFile program(String text) {
        String address = folder.resolve(FILE).toUri().toString();
        workspace.open(Addresses.of(address), TextDocument.of(address, 1, text));
        return workspace.program(Addresses.of(address));
    }

    private static TextDocumentIdentifier document(SourceFile file) {
        return new TextDocumentIdentifier(file.document().address());
    }

    private Hover hoverAt(MarkedText place) {
        SourceFile file = program(place.text());
        return service(HoverRequests.class).hover(file, new HoverParams(document(file), place.position()));
    }

    /** The lines of a hover over the place that is marked with a caret; none when there is no hover. */
    List<String> hover(String marked) {
        Hover hover = hoverAt(MarkedText.of(marked));
        return hover == null
                ? List.of()
                : hover.getContents().getRight().getValue().lines().toList();
    }

    /** A hover shows all of these lines, in this order. */
    void expectHover(String marked, String... lines) {
        assertThat(hover(marked)).containsSubsequence(lines);
    }

    /** A hover over {@code «…»} is about exactly that text. */
    void expectHoverRange(String marked) {
        MarkedText place = MarkedText.of(marked);
        Hover hover = hoverAt(place);
        assertThat(hover.getRange()).isEqualTo(place.range());
    }

    void expectNoHover(String marked) {
        assertThat(hover(marked)).isEmpty();
    }

    /** What is proposed at the caret, best first. */
    List<CompletionItem> completions(String marked) {
        MarkedText place = MarkedText.of(marked);
        SourceFile file = program(place.text());
        List<CompletionItem> items = new ArrayList<>(service(CompletionRequests.class)
                .complete(file, new CompletionParams(document(file), place.position()), true)
                .getItems());
        items.sort(Comparator.comparing(CompletionItem::getSortText));
        return items;
    }

    CompletionItem item(String marked, String label) {
        return completions(marked).stream()
                .filter(each -> each.getLabel().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not proposed"));
    }

    CompletionParams completionAt(MarkedText place) {
        return new CompletionParams(document(program(place.text())), place.position());
    }

    /** The documentation of a proposal has all of these lines, in this order. */
    void expectDocumentation(String marked, String label, String... lines) {
        CompletionItem item = item(marked, label);
        assertThat(item.getDocumentation()).isNull();
        SourceFile file = program(MarkedText.of(marked).text());
        String text = service(CompletionRequests.class)
                .resolve(file, item)
                .getDocumentation()
                .getRight()
                .getValue();
        assertThat(text.lines()).containsSubsequence(lines);
    }

    List<String> labels(String marked) {
        return completions(marked).stream().map(CompletionItem::getLabel).toList();
    }

    /** These labels are proposed first, in this order. */
    void expectCompletionFirst(String marked, String... labels) {
        assertThat(labels(marked)).startsWith(labels);
    }

    /** These labels are among the proposals. */
    void expectCompletion(String marked, String... labels) {
        assertThat(labels(marked)).contains(labels);
    }

    /** These and no other labels are proposed, in this order. */
    void expectCompletionsExactly(String marked, String... labels) {
        assertThat(labels(marked)).containsExactly(labels);
    }

    void expectNoCompletion(String marked, String... labels) {
        assertThat(labels(marked)).doesNotContain(labels);
    }

    /** Taking the proposal of that label gives this text, places to fill in included. */
    void expectCompletionText(String marked, String label, String text) {
        MarkedText place = MarkedText.of(marked);
        CompletionItem item = item(marked, label);
        assertThat(Edits.apply(place.text(), List.of(item.getTextEdit().getLeft())))
                .isEqualTo(text);
    }

    /** What is offered for the first finding of a code, or, without a code, for the place that is marked. */
    private List<CodeAction> actions(MarkedText place, String code, String... kinds) {
        SourceFile file = program(place.text());
        List<Diagnostic> diagnostics = file.program().diagnostics().stream()
                .filter(finding -> finding.getCode().equals(code))
                .limit(1)
                .map(finding -> service(DiagnosticConverter.class)
                        .convert(finding, file.document().lines()))
                .toList();
        assertThat(diagnostics).as("findings of " + code).hasSize(code == null ? 0 : 1);
        Range range = code == null ? place.range() : diagnostics.getFirst().getRange();
        CodeActionContext context = new CodeActionContext(diagnostics, List.of(kinds));
        return service(CodeActionRequests.class)
                .actions(file, new CodeActionParams(document(file), range, context))
                .stream()
                .map(Either::getRight)
                .toList();
    }

    /** The quick fixes of the first finding of a code, in order. */
    List<CodeAction> quickFixes(String code, String text) {
        return actions(new MarkedText(text, 0, 0), code, CodeActionKind.QuickFix);
    }

    /** The fixes are these, in this order. */
    void expectQuickFixes(String code, String text, String... titles) {
        assertThat(quickFixes(code, text)).extracting(CodeAction::getTitle).containsExactly(titles);
    }

    /** The fix of that title makes this text of the program, which then has no finding of the code. */
    void expectQuickFix(String code, String text, String title, String fixed) {
        CodeAction action = titled(quickFixes(code, text), title);
        assertThat(applied(action, text)).isEqualTo(fixed);
        assertThat(codes(fixed)).doesNotContain(code);
    }

    /** The rewriting of that title, offered at the marked place, makes this text of the program, which has no errors. */
    void expectRewriting(String marked, String title, String rewritten) {
        MarkedText place = MarkedText.of(marked);
        CodeAction action = titled(actions(place, null), title);
        assertThat(applied(action, place.text())).isEqualTo(rewritten);
        assertThat(program(rewritten).program().hasErrors())
                .as("errors in " + rewritten)
                .isFalse();
    }

    void expectNoRewriting(String marked, String title) {
        assertThat(actions(MarkedText.of(marked), null))
                .extracting(CodeAction::getTitle)
                .doesNotContain(title);
    }

    /** The action of a kind on the whole file makes this text of it, and then offers itself no more. */
    void expectSourceAction(String kind, String text, String rewritten) {
        List<CodeAction> actions = actions(new MarkedText(text, 0, 0), null, kind);
        assertThat(actions).hasSize(1);
        assertThat(applied(actions.getFirst(), text)).isEqualTo(rewritten);
        assertThat(actions(new MarkedText(rewritten, 0, 0), null, kind)).isEmpty();
    }

    void expectNoSourceAction(String kind, String text) {
        assertThat(actions(new MarkedText(text, 0, 0), null, kind)).isEmpty();
    }

    static String applied(CodeAction action, String text) {
        assertThat(action.getEdit().getChanges()).hasSize(1);
        return Edits.apply(
                text, action.getEdit().getChanges().values().iterator().next());
    }

    private static CodeAction titled(List<CodeAction> actions, String title) {
        return actions.stream()
                .filter(action -> action.getTitle().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not among "
                        + actions.stream().map(CodeAction::getTitle).toList()));
    }

    /** The codes of the findings in a program. */
    List<String> codes(String text) {
        return program(text).program().diagnostics().stream()
                .map(org.thunderprism.model.prism.Diagnostic::getCode)
                .toList();
    }

    /** The lens over a declaration's name. */
    CodeLens lens(SourceFile file, String name) {
        return service(CodeLensRequests.class).lenses(file).stream()
                .filter(lens -> name.equals(text(file, lens.getRange())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no lens over " + name));
    }

    private static String text(SourceFile file, Range range) {
        return file.text()
                .substring(
                        file.document().offset(range.getStart()),
                        file.document().offset(range.getEnd()));
    }

    /** The lens over a declaration's name shows this text. */
    void expectCodeLens(String text, String name, String shown) {
        SourceFile file = program(text);
        CodeLens resolved = service(CodeLensRequests.class).resolve(file, lens(file, name));
        assertThat(resolved.getCommand().getTitle()).isEqualTo(shown);
    }
}
