package org.thunderprism.lang.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.thunderprism.lang.ide.semantictokens.SemanticToken;
import org.thunderprism.lang.ide.semantictokens.TokenEncoding;
import org.thunderprism.lang.ide.topology.TopologyAssistance;
import org.thunderprism.lang.ide.workspace.TopologyFile;

/** Requests about one topology: each is a line that asks the service for it. */
final class TopologyRequests extends PlainDocuments {

    private final Session session;
    private final TopologyAssistance assistance;
    private final Navigation navigation;
    private final Presentation presentation;
    private final TokenCache tokens = new TokenCache();

    TopologyRequests(Session session, TopologyAssistance assistance, Navigation navigation, Presentation presentation) {
        this.session = session;
        this.assistance = assistance;
        this.navigation = navigation;
        this.presentation = presentation;
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams parameters) {
        return at(
                parameters,
                (file, offset) -> assistance
                        .hovers()
                        .hover(file, offset)
                        .map(session.features().texts()::suited)
                        .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams parameters) {
        return at(
                parameters,
                (file, offset) -> Either.forLeft(
                        assistance
                                .completions()
                                .complete(file, offset, session.features().snippets())
                                .stream()
                                .map(session.features().texts()::suited)
                                .toList()));
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
        return session.readTopology(
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
        return session.readTopology(
                parameters.getTextDocument(),
                (file, cancel) -> Outlines.of(
                        assistance.symbols().symbols(file), file.document().address(), session.features()));
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
        return session.readTopology(
                parameters.getTextDocument(),
                (file, cancel) -> Renames.edit(navigation.renames(), session.workspace(), file, parameters, cancel));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams parameters) {
        return session.readTopology(
                parameters.getTextDocument(),
                (file, cancel) -> assistance.fixes().actions(file, parameters.getContext()).stream()
                        .map(Either::<Command, CodeAction>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams parameters) {
        return session.readTopology(
                parameters.getTextDocument(),
                (file, cancel) -> presentation.formatting().format(file));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams parameters) {
        return session.readTopology(
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
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams parameters) {
        return session.readTopology(
                parameters.getTextDocument(),
                (file, cancel) -> presentation.selections().around(file, parameters.getPositions()));
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams parameters) {
        return session.readTopology(
                parameters.getTextDocument(),
                (file, cancel) -> presentation.folds().folds(file));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams parameters) {
        return session.readTopology(
                parameters.getTextDocument(), (file, cancel) -> tokens.whole(file.uri(), encoded(file, token -> true)));
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
            SemanticTokensDeltaParams parameters) {
        return session.readTopology(
                parameters.getTextDocument(),
                (file, cancel) ->
                        tokens.since(parameters.getPreviousResultId(), file.uri(), encoded(file, token -> true)));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams parameters) {
        return session.readTopology(parameters.getTextDocument(), (file, cancel) -> {
            int start = file.document().offset(parameters.getRange().getStart());
            int end = file.document().offset(parameters.getRange().getEnd());
            return new SemanticTokens(
                    encoded(file, token -> token.offset() < end && token.offset() + token.length() > start));
        });
    }

    private List<Integer> encoded(TopologyFile file, Predicate<SemanticToken> wanted) {
        return TokenEncoding.encode(
                assistance.tokens().tokens(file).stream().filter(wanted).toList(),
                file.document().lines());
    }

    /** Answers a request about a place. */
    private <T> CompletableFuture<T> at(
            TextDocumentPositionParams place, BiFunction<TopologyFile, Integer, T> request) {
        return session.readTopology(
                place.getTextDocument(),
                (file, cancel) -> request.apply(file, file.document().offset(place.getPosition())));
    }
}
