package org.thunderprism.eclipse.language;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.thunderprism.lang.ide.program.MadeText;
import org.thunderprism.lang.ide.program.PlacementAddress;
import org.thunderprism.lang.ide.program.ProgramAddress;
import org.thunderprism.lang.ide.program.ProgramExpansion;
import org.thunderprism.lang.ide.program.ProgramPicture;
import org.thunderprism.lang.ide.program.ProgramPlacement;
import org.thunderprism.lang.ide.program.ProgramTables;
import org.thunderprism.lang.ide.program.ProgramTables.TableFacts;
import org.thunderprism.lang.ide.program.TableAddress;

/** Questions about one document. Each waits for its answer as long as a user would. */
public final class DocumentQueries {

    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int INDENTATION = 2;

    private final LanguageService service;
    private final ConnectedDocument connection;

    public DocumentQueries(LanguageService service, ConnectedDocument connection) {
        this.service = service;
        this.connection = connection;
    }

    public IDocument document() {
        return connection.document();
    }

    public String address() {
        return connection.address();
    }

    /** What is told of the name at a place; empty when nothing is. */
    public Optional<HoverText> hover(int offset) {
        HoverParams parameters = new HoverParams(connection.identifier(), position(offset));
        return service.ask(server -> server.getTextDocumentService().hover(parameters), SHORT)
                .flatMap(hover -> HoverText.of(hover, document(), offset));
    }

    /** What can be written at a place, best first. */
    public List<CompletionItem> completions(int offset) {
        CompletionParams parameters = new CompletionParams(connection.identifier(), position(offset));
        return service.ask(server -> server.getTextDocumentService().completion(parameters), LONG)
                .map(answer -> answer.map(items -> items, CompletionList::getItems))
                .orElse(List.of());
    }

    /** A completion with its documentation. */
    public CompletionItem resolved(CompletionItem item) {
        return service.ask(server -> server.getTextDocumentService().resolveCompletionItem(item), SHORT)
                .orElse(item);
    }

    /** Where the name at a place is declared. */
    public List<NameTarget> definitions(int offset) {
        DefinitionParams parameters = new DefinitionParams(connection.identifier(), position(offset));
        return service.ask(server -> server.getTextDocumentService().definition(parameters), MOMENT)
                .map(answer -> targets(answer, offset))
                .orElse(List.of());
    }

    /** Every place, in whatever file, that has the name at a place. */
    public List<Location> references(int offset, boolean withDeclaration) {
        ReferenceParams parameters =
                new ReferenceParams(connection.identifier(), position(offset), new ReferenceContext(withDeclaration));
        return service.ask(server -> server.getTextDocumentService().references(parameters), LONG)
                .<List<Location>>map(List::copyOf)
                .orElse(List.of());
    }

    /** The other places in this document that have the name at a place. */
    public List<IRegion> occurrences(int offset) {
        DocumentHighlightParams parameters = new DocumentHighlightParams(connection.identifier(), position(offset));
        return service.ask(server -> server.getTextDocumentService().documentHighlight(parameters), SHORT)
                .<List<IRegion>>map(highlights -> highlights.stream()
                        .map(highlight -> Positions.region(document(), highlight.getRange()))
                        .toList())
                .orElse(List.of());
    }

    public List<FoldingRange> foldingRanges() {
        FoldingRangeRequestParams parameters = new FoldingRangeRequestParams(connection.identifier());
        return service.ask(server -> server.getTextDocumentService().foldingRange(parameters), LONG)
                .orElse(List.of());
    }

    /** The declarations of the document, nested. */
    public List<DocumentSymbol> symbols() {
        DocumentSymbolParams parameters = new DocumentSymbolParams(connection.identifier());
        return service.ask(server -> server.getTextDocumentService().documentSymbol(parameters), LONG)
                .<List<DocumentSymbol>>map(symbols -> symbols.stream()
                        .filter(Either::isRight)
                        .map(Either::getRight)
                        .toList())
                .orElse(List.of());
    }

    /** The smallest edits that lay out the document. */
    public List<TextEdit> format() {
        DocumentFormattingParams parameters = new DocumentFormattingParams(connection.identifier(), layout());
        return service.ask(server -> server.getTextDocumentService().formatting(parameters), LONG)
                .<List<TextEdit>>map(List::copyOf)
                .orElse(List.of());
    }

    /** The smallest edits that lay out a part of the document. */
    public List<TextEdit> format(int offset, int length) {
        DocumentRangeFormattingParams parameters =
                new DocumentRangeFormattingParams(connection.identifier(), layout(), range(offset, length));
        return service.ask(server -> server.getTextDocumentService().rangeFormatting(parameters), LONG)
                .<List<TextEdit>>map(List::copyOf)
                .orElse(List.of());
    }

    /** What can be done about a part of the document; quick fixes and quick assists. */
    public List<CodeAction> actions(int offset, int length, List<Diagnostic> diagnostics) {
        CodeActionParams parameters = new CodeActionParams(
                connection.identifier(), range(offset, length), new CodeActionContext(diagnostics));
        return service.ask(server -> server.getTextDocumentService().codeAction(parameters), SHORT)
                .<List<CodeAction>>map(actions -> actions.stream()
                        .filter(Either::isRight)
                        .map(Either::getRight)
                        .toList())
                .orElse(List.of());
    }

    /** The edits, in whatever files, that give the name at a place another text; empty when it cannot have it. */
    public Optional<WorkspaceEdit> rename(int offset, String name) {
        RenameParams parameters = new RenameParams(connection.identifier(), position(offset), name);
        return service.ask(server -> server.getTextDocumentService().rename(parameters), LONG);
    }

    /** What the text leaves out, such as inferred types, and where it would stand. */
    public List<InlayHint> hints() {
        InlayHintParams parameters =
                new InlayHintParams(connection.identifier(), range(0, document().getLength()));
        return service.ask(server -> server.getTextDocumentService().inlayHint(parameters), LONG)
                .orElse(List.of());
    }

    /** What the compiler makes of declarations, to be shown above them; those that say nothing are left out. */
    public List<CodeLens> lenses() {
        CodeLensParams parameters = new CodeLensParams(connection.identifier());
        return service
                .ask(server -> server.getTextDocumentService().codeLens(parameters), LONG)
                .<List<CodeLens>>map(List::copyOf)
                .orElse(List.of())
                .stream()
                .map(this::resolved)
                .filter(lens -> lens.getCommand() != null
                        && !lens.getCommand().getTitle().isBlank())
                .toList();
    }

    private CodeLens resolved(CodeLens lens) {
        return service.ask(server -> server.getTextDocumentService().resolveCodeLens(lens), SHORT)
                .orElse(lens);
    }

    /**
     * The expanded program, line by line, or why there is none.
     *
     * @param vertex null for every one that runs the program
     */
    public Optional<ProgramExpansion> expansion(String vertex) {
        ProgramAddress program = new ProgramAddress(address(), vertex, null, null);
        return service.ask(server -> server.programs().expansion(program), LONG);
    }

    /**
     * The primitive graph, or why there is none.
     *
     * @param vertex null for every one that runs the program
     * @param stage {@code expand}, {@code lower} or {@code fuse}
     */
    public Optional<ProgramPicture> picture(String vertex, String stage) {
        ProgramAddress program = new ProgramAddress(address(), vertex, stage, null);
        return service.ask(server -> server.programs().picture(program), LONG);
    }

    /**
     * The program's tables as they are built, or why there are none.
     *
     * @param vertex null for every one that runs the program
     */
    public Optional<ProgramTables> tables(String vertex) {
        ProgramAddress program = new ProgramAddress(address(), vertex, null, null);
        return service.ask(server -> server.programs().tables(program), LONG);
    }

    /** The threshold tree of a fuzzy table as it is built. */
    public Optional<ProgramPicture> tree(TableFacts table) {
        TableAddress asked = new TableAddress(address(), table.vertex(), null, table.name());
        return service.ask(server -> server.programs().tree(asked), LONG);
    }

    /**
     * Where the program's modules are, or why there is no place for them.
     *
     * @param move whether modules that may be anywhere are put where they cost least
     */
    public Optional<ProgramPlacement> placement(boolean move) {
        PlacementAddress program = new PlacementAddress(address(), move);
        return service.ask(server -> server.programs().placement(program), LONG);
    }

    /** The program's IR after a stage, or why there is none. */
    public Optional<MadeText> ir(String stage) {
        ProgramAddress program = new ProgramAddress(address(), null, stage, null);
        return service.ask(server -> server.programs().ir(program), LONG);
    }

    /** What was found at a place. */
    public List<Diagnostic> diagnostics(int offset, int length) {
        return service.diagnostics(address()).stream()
                .filter(diagnostic -> touches(diagnostic, offset, length))
                .toList();
    }

    private boolean touches(Diagnostic diagnostic, int offset, int length) {
        IRegion region = Positions.region(document(), diagnostic.getRange());
        return region.getOffset() <= offset + length && offset <= region.getOffset() + region.getLength();
    }

    private List<NameTarget> targets(
            Either<List<? extends Location>, List<? extends LocationLink>> answer, int offset) {
        return answer.isLeft()
                ? answer.getLeft().stream()
                        .map(location -> NameTarget.of(location, document(), offset))
                        .toList()
                : answer.getRight().stream()
                        .map(link -> NameTarget.of(link, document(), offset))
                        .toList();
    }

    private static FormattingOptions layout() {
        return new FormattingOptions(INDENTATION, true);
    }

    private Position position(int offset) {
        return Positions.position(document(), offset);
    }

    private Range range(int offset, int length) {
        return Positions.range(document(), offset, length);
    }
}
