package org.thunderprism.lang.ide.program;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;

/** The server's own requests: {@code thunder/expanded} and so on. They see unsaved texts. */
@JsonSegment("thunder")
public interface ProgramRequests {

    /** The expanded program, as {@code thunder expand} prints it. */
    @JsonRequest
    CompletableFuture<MadeText> expanded(ProgramAddress program);

    /** The expanded program, line by line, each with the text that it comes from. */
    @JsonRequest
    CompletableFuture<ProgramExpansion> expansion(ProgramAddress program);

    /** The program's primitive graph after a stage, placed and ready to be drawn. */
    @JsonRequest
    CompletableFuture<ProgramPicture> picture(ProgramAddress program);

    /** The program's tables after a stage. */
    @JsonRequest
    CompletableFuture<ProgramTables> tables(ProgramAddress program);

    /** The threshold tree of a fuzzy table, placed and ready to be drawn. */
    @JsonRequest
    CompletableFuture<ProgramPicture> tree(TableAddress table);

    /** Where the program's modules are, on their topology, ready to be drawn. */
    @JsonRequest
    CompletableFuture<ProgramPlacement> placement(PlacementAddress program);

    /** The integer IR after a stage, as indented canonical JSON. */
    @JsonRequest
    CompletableFuture<MadeText> ir(ProgramAddress program);

    /** What a backend generates for one vertex, as text. */
    @JsonRequest
    CompletableFuture<MadeText> generated(ProgramAddress program);

    /** The parts of a program or a library; null when the file cannot be read. */
    @JsonRequest
    CompletableFuture<ProgramParts> program(ProgramAddress program);
}
