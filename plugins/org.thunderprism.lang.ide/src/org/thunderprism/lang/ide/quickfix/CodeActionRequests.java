package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Fixes and rewritings in the words of the protocol. */
@Singleton
public final class CodeActionRequests {

    private final QuickFixes fixes;
    private final Assists assists;
    private final OrganizeImports imports;

    @Inject
    CodeActionRequests(QuickFixes fixes, Assists assists, OrganizeImports imports) {
        this.fixes = fixes;
        this.assists = assists;
        this.imports = imports;
    }

    /** What the server tells clients about its code actions. */
    public static CodeActionOptions options() {
        return new CodeActionOptions(
                Arrays.stream(FixKind.values()).map(FixKind::label).toList());
    }

    /** Actions on whole files are given only to those who ask for their kind. */
    public List<Either<Command, CodeAction>> actions(SourceFile file, CodeActionParams parameters) {
        List<String> only = parameters.getContext().getOnly();
        List<CodeAction> actions = new ArrayList<>();
        if (isWanted(FixKind.QUICK_FIX, only)) {
            quickFixes(file, parameters.getContext().getDiagnostics(), actions);
        }
        TextDocument document = file.document();
        int start = document.offset(parameters.getRange().getStart());
        int end = document.offset(parameters.getRange().getEnd());
        for (Fix assist : assists.at(file, start, end)) {
            if (isWanted(assist.kind(), only)) {
                actions.add(action(document, assist));
            }
        }
        if (isAskedFor(FixKind.FIX_ALL, only)) {
            fixes.all(file).ifPresent(fix -> actions.add(action(document, fix)));
        }
        if (isAskedFor(FixKind.ORGANIZE_IMPORTS, only)) {
            imports.of(file).ifPresent(fix -> actions.add(action(document, fix)));
        }
        return actions.stream().map(Either::<Command, CodeAction>forRight).toList();
    }

    private void quickFixes(SourceFile file, List<Diagnostic> diagnostics, List<CodeAction> actions) {
        Set<String> codes = new LinkedHashSet<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.getCode() != null && diagnostic.getCode().isLeft()) {
                codes.add(diagnostic.getCode().getLeft());
                for (Fix fix : fixes.of(file, finding(file.document(), diagnostic))) {
                    CodeAction action = action(file.document(), fix);
                    action.setDiagnostics(List.of(diagnostic));
                    actions.add(action);
                }
            }
        }
        codes.forEach(code -> fixes.all(file, code).ifPresent(fix -> actions.add(action(file.document(), fix))));
    }

    private static Finding finding(TextDocument document, Diagnostic diagnostic) {
        int start = document.offset(diagnostic.getRange().getStart());
        int end = document.offset(diagnostic.getRange().getEnd());
        String message = diagnostic.getMessage().isLeft()
                ? diagnostic.getMessage().getLeft()
                : diagnostic.getMessage().getRight().getValue();
        return new Finding(diagnostic.getCode().getLeft(), message, start, end - start);
    }

    private static CodeAction action(TextDocument document, Fix fix) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(fix.kind().label());
        if (fix.isPreferred()) {
            action.setIsPreferred(true);
        }
        List<TextEdit> edits = fix.changes().stream()
                .flatMap(change -> document.edit(change.offset(), change.length(), change.text()).stream())
                .toList();
        action.setEdit(new WorkspaceEdit(Map.of(document.address(), edits)));
        return action;
    }

    /** Kinds are hierarchical: who asks for {@code refactor} wants {@code refactor.extract}. */
    private static boolean isWanted(FixKind kind, List<String> only) {
        return only == null || only.isEmpty() || isAskedFor(kind, only);
    }

    private static boolean isAskedFor(FixKind kind, List<String> only) {
        return only != null
                && only.stream()
                        .anyMatch(asked ->
                                kind.label().equals(asked) || kind.label().startsWith(asked + "."));
    }
}
