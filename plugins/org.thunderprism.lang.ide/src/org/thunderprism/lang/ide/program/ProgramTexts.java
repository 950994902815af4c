package org.thunderprism.lang.ide.program;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thunderprism.compiler.expand.print.PrintedLine;
import org.thunderprism.compiler.expand.print.ProgramPrinter;
import org.thunderprism.compiler.ir.CanonicalJson;
import org.thunderprism.compiler.rewrite.Networks;
import org.thunderprism.lang.ide.program.ProgramCompiler.Compiled;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;

/** What the compiler makes of a program, as texts to read. */
public final class ProgramTexts {

    private final ProgramCompiler compiler;
    private final GeneratedTexts generated;

    @Inject
    ProgramTexts(ProgramCompiler compiler, GeneratedTexts generated) {
        this.compiler = compiler;
        this.generated = generated;
    }

    /** The program without its macros, one after the other for every vertex that is asked for. */
    public MadeText expanded(ParsedProgram source, Optional<String> vertex) {
        ProgramExpansion expansion = expansion(source, vertex);
        return expansion.problem() != null
                ? MadeText.problem(expansion.problem())
                : MadeText.of(
                        expansion.lines().stream().map(PrintedLine::text).collect(Collectors.joining("\n", "", "\n")));
    }

    /** The program without its macros, and where each line comes from. */
    public ProgramExpansion expansion(ParsedProgram source, Optional<String> vertex) {
        Compiled compiled = compiler.compile(source, Stage.EXPAND);
        if (compiled.problem() != null) {
            return new ProgramExpansion(List.of(), List.of(), compiled.problem());
        }
        List<PrintedLine> lines = new ArrayList<>();
        for (Program program : compiled.programs(vertex)) {
            if (!lines.isEmpty()) {
                lines.add(new PrintedLine("", null));
            }
            lines.addAll(new ProgramPrinter().lines(program));
        }
        return new ProgramExpansion(compiled.vertices(), lines, lines.isEmpty() ? ProgramCompiler.idle(vertex) : null);
    }

    /** The integer IR after a stage. */
    public MadeText ir(ParsedProgram source, Optional<String> vertex, Optional<String> stage) {
        Compiled compiled = compiler.compile(source, stage.orElse("fuse"));
        if (compiled.problem() != null) {
            return MadeText.problem(compiled.problem());
        }
        List<Program> programs = compiled.programs(vertex);
        if (programs.isEmpty()) {
            return MadeText.problem(ProgramCompiler.idle(vertex));
        }
        List<Integer> kept = programs.stream().map(Program::getIndex).toList();
        Network chosen = Networks.copy(compiled.network(), compiled.network().getStage());
        chosen.getPrograms().removeIf(program -> !kept.contains(program.getIndex()));
        return MadeText.of(CanonicalJson.indented(chosen));
    }

    /** What a backend generates for one vertex; for the program's first one when none is named. */
    public MadeText generated(ParsedProgram source, Optional<String> vertex, String backend) {
        Compiled compiled = compiler.compile(source, Stage.FUSE);
        if (compiled.problem() != null) {
            return MadeText.problem(compiled.problem());
        }
        return compiled.programs(vertex).stream()
                .findFirst()
                .map(program -> generated.text(compiled.network(), program, backend))
                .orElseGet(() -> MadeText.problem(ProgramCompiler.idle(vertex)));
    }

    /** The vertices that run a program, in topology order; none while it has errors. */
    public List<String> vertices(ParsedProgram source) {
        return compiler.compile(source, Stage.EXPAND).vertices();
    }
}
