package org.thunderprism.lang.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.thunderprism.lang.ide.codelens.CodeLensRequests;
import org.thunderprism.lang.ide.contentassist.CompletionRequests;
import org.thunderprism.lang.ide.semantictokens.SemanticToken;
import org.thunderprism.lang.ide.semantictokens.TokenEncoding;
import org.thunderprism.lang.ide.text.DocumentAddresses;
import org.thunderprism.lang.ide.text.TextDocument;
import org.thunderprism.lang.ide.workspace.SourceFile;

/** Requests about one document: each is a line that asks the service for it. */
final class DocumentRequests implements TextDocumentService {

    private final Session session;
    private final Assistance assistance;
    private final Navigation navigation;
    private final Presentation presentation;
    private final TokenCache tokens = new TokenCache();

    DocumentRequests(Session session, Assistance assistance, Navigation navigation, Presentation presentation) {
        this.session = session;
        this.assistance = assistance;
        this.navigation = navigation;
        this.presentation = presentation;
    }

    private TextFormats texts() {
        return session.features().texts();
    }

    private DocumentAddresses addresses() {
        return session.workspace().addresses();
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        TextDocumentItem item = parameters.getTextDocument();
        TextDocument document = TextDocument.of(item.getUri(), item.getVersion(), item.getText());
        URI file = addresses().opened(item.getUri(), item.getLanguageId());
        session.thread().tell(() -> session.workspace().open(file, document));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams parameters) {
        URI file = addresses().of(parameters.getTextDocument().getUri());
        int version = parameters.getTextDocument().getVersion();
        session.thread().tell(() -> session.workspace().edit(file, version, parameters.getContentChanges()));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams parameters) {
        URI file = addresses().closed(parameters.getTextDocument().getUri());
        session.thread().tell(() -> {
            tokens.forget(file);
            session.close(file);
        });
    }

    @Override
    public void didSave(DidSaveTextDocumentParams parameters) {
        // What was saved is what was open.
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams parameters) {
        URI file = addresses().of(parameters.getTextDocument().getUri());
        return session.ask(cancel -> {
            List<Diagnostic> diagnostics = session.diagnostics(file);
            String result = session.resultId(file);
            if (result.equals(parameters.getPreviousResultId())) {
                return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(result));
            }
            RelatedFullDocumentDiagnosticReport report = new RelatedFullDocumentDiagnosticReport(diagnostics);
            report.setResultId(result);
            return new DocumentDiagnosticReport(report);
        });
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> assistance.codeActions().actions(file, parameters));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> assistance.codeLenses().lenses(file));
    }

    @Override
    public CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
        return CodeLensRequests.document(lens)
                .map(document -> session.read(
                        document, (file, cancel) -> assistance.codeLenses().resolve(file, lens)))
                .orElseGet(() -> CompletableFuture.completedFuture(lens));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> texts().suited(assistance.hovers().hover(file, parameters)));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> Either.forRight(assistance
                        .completions()
                        .complete(file, parameters, session.features().snippets())));
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        return CompletionRequests.document(item)
                .map(document -> session.read(
                        document,
                        (file, cancel) ->
                                texts().suited(assistance.completions().resolve(file, item))))
                .orElseGet(() -> CompletableFuture.completedFuture(item));
    }

    @Override
    public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams parameters) {
        return at(
                parameters,
                (file, offset) -> presentation
                        .signatures()
                        .help(file, offset)
                        .map(texts()::suited)
                        .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams parameters) {
        return at(
                parameters,
                (file, offset) -> Either.forLeft(navigation.definitions().definition(file, offset)));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> typeDefinition(
            TypeDefinitionParams parameters) {
        return at(
                parameters,
                (file, offset) -> Either.forLeft(navigation.definitions().typeDefinition(file, offset)));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> navigation
                        .references()
                        .references(
                                session.workspace(),
                                file,
                                file.document().offset(parameters.getPosition()),
                                parameters.getContext().isIncludeDeclaration(),
                                cancel));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams parameters) {
        return at(parameters, (file, offset) -> navigation.references().highlights(session.workspace(), file, offset));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> Outlines.of(
                        navigation.documentSymbols().symbols(file),
                        file.document().address(),
                        session.features()));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams parameters) {
        return at(
                parameters,
                (file, offset) -> navigation
                        .renames()
                        .prepare(file, offset)
                        .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
                        .orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> Renames.edit(navigation.renames(), session.workspace(), file, parameters, cancel));
    }

    @Override
    public CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(CallHierarchyPrepareParams parameters) {
        return at(parameters, (file, offset) -> navigation.callHierarchy().prepare(session.workspace(), file, offset));
    }

    @Override
    public CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(
            CallHierarchyIncomingCallsParams parameters) {
        return session.ask(
                cancel -> navigation.callHierarchy().incoming(session.workspace(), parameters.getItem(), cancel));
    }

    @Override
    public CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(
            CallHierarchyOutgoingCallsParams parameters) {
        return session.ask(
                cancel -> navigation.callHierarchy().outgoing(session.workspace(), parameters.getItem(), cancel));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> presentation.formatting().format(file));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> presentation
                        .formatting()
                        .format(
                                file,
                                file.document().offset(parameters.getRange().getStart()),
                                file.document().offset(parameters.getRange().getEnd())));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams parameters) {
        return at(
                parameters, (file, offset) -> presentation.formatting().formatAfter(file, offset, parameters.getCh()));
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> presentation.folds().folds(file));
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> presentation.selections().around(file, parameters.getPositions()));
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> presentation.links().links(file));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> presentation
                        .hints()
                        .hints(
                                file,
                                file.document().offset(parameters.getRange().getStart()),
                                file.document().offset(parameters.getRange().getEnd()),
                                session.settings().hints()));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams parameters) {
        return session.read(parameters.getTextDocument(), (file, cancel) -> tokens.whole(file.uri(), tokens(file)));
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
            SemanticTokensDeltaParams parameters) {
        return session.read(
                parameters.getTextDocument(),
                (file, cancel) -> tokens.since(parameters.getPreviousResultId(), file.uri(), tokens(file)));
    }

    private List<Integer> tokens(SourceFile file) {
        return TokenEncoding.encode(
                presentation.tokens().tokens(file), file.document().lines());
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams parameters) {
        return session.read(parameters.getTextDocument(), (file, cancel) -> {
            int start = file.document().offset(parameters.getRange().getStart());
            int end = file.document().offset(parameters.getRange().getEnd());
            List<SemanticToken> inside = presentation.tokens().tokens(file).stream()
                    .filter(token -> token.offset() < end && token.offset() + token.length() > start)
                    .toList();
            return new SemanticTokens(
                    TokenEncoding.encode(inside, file.document().lines()));
        });
    }

    /** Answers a request about a place. */
    private <T> CompletableFuture<T> at(TextDocumentPositionParams place, BiFunction<SourceFile, Integer, T> request) {
        return session.read(
                place.getTextDocument(),
                (file, cancel) -> request.apply(file, file.document().offset(place.getPosition())));
    }
}
