package org.thunderprism.lang.ide.program;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.compiler.ir.ComparedTypes;
import org.thunderprism.compiler.ir.graph.IrGraph;
import org.thunderprism.compiler.ir.graph.Picture;
import org.thunderprism.compiler.ir.graph.TreeGraph;
import org.thunderprism.lang.ide.program.ProgramCompiler.Compiled;
import org.thunderprism.lang.ide.program.ProgramTables.TableFacts;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.model.ir.FuzzyTable;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Table;
import org.thunderprism.model.type.ValueType;

/** What the compiler makes of a program, as pictures to look at. */
public final class ProgramPictures {

    /** What the primitive graph is shown at when nobody says. */
    private static final String LAST_STAGE = "fuse";

    /** A table that nothing reads any more compares whatever there may be. */
    private static final ValueType UNREAD = ValueType.signed(Long.SIZE);

    private final ProgramCompiler compiler;

    @Inject
    ProgramPictures(ProgramCompiler compiler) {
        this.compiler = compiler;
    }

    /** The primitive graph of one vertex, or of all with the messages between them. */
    public ProgramPicture picture(ParsedProgram source, Optional<String> vertex, Optional<String> stage) {
        Compiled compiled = compiler.compile(source, stage.orElse(LAST_STAGE));
        if (compiled.problem() != null) {
            return new ProgramPicture(List.of(), null, compiled.problem());
        }
        List<Program> programs = compiled.programs(vertex);
        if (programs.isEmpty()) {
            return new ProgramPicture(compiled.vertices(), null, ProgramCompiler.idle(vertex));
        }
        Picture picture = programs.size() == 1
                ? IrGraph.of(programs.getFirst()).picture()
                : IrGraph.of(compiled.network()).picture();
        return new ProgramPicture(compiled.vertices(), picture, null);
    }

    /** The tables of the vertex that is asked for. */
    public ProgramTables tables(ParsedProgram source, Optional<String> vertex, Optional<String> stage) {
        Compiled compiled = compiler.compile(source, stage.orElse(LAST_STAGE));
        if (compiled.problem() != null) {
            return new ProgramTables(List.of(), List.of(), compiled.problem());
        }
        List<TableFacts> tables = new ArrayList<>();
        for (Program program : compiled.programs(vertex)) {
            Map<Table, ValueType> compared = ComparedTypes.of(program);
            for (Table table : program.getTables()) {
                ValueType type = compared.getOrDefault(table, UNREAD);
                tables.add(TableFactsOf.table(program.getVertex(), table, type));
            }
        }
        return new ProgramTables(compiled.vertices(), tables, null);
    }

    /** The threshold tree of a fuzzy table. */
    public ProgramPicture tree(ParsedProgram source, TableAddress address) {
        Compiled compiled =
                compiler.compile(source, Optional.ofNullable(address.stage()).orElse(LAST_STAGE));
        if (compiled.problem() != null) {
            return new ProgramPicture(List.of(), null, compiled.problem());
        }
        return compiled.programs(Optional.ofNullable(address.vertex())).stream()
                .flatMap(program -> program.getTables().stream())
                .filter(table -> table.getName().equals(address.table()))
                .filter(FuzzyTable.class::isInstance)
                .findFirst()
                .map(table -> TreeGraph.picture((FuzzyTable) table, compared((Program) table.eContainer(), table)))
                .map(picture -> new ProgramPicture(compiled.vertices(), picture, null))
                .orElseGet(() -> new ProgramPicture(
                        compiled.vertices(), null, "there is no fuzzy table '" + address.table() + "'"));
    }

    private static ValueType compared(Program program, Table table) {
        return ComparedTypes.of(program).getOrDefault(table, UNREAD);
    }
}
