package org.thunderprism.lang.ide.program;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Severity;

/** Compiles programs for those who show what becomes of them. */
final class ProgramCompiler {

    private final Pipeline pipeline;

    @Inject
    ProgramCompiler(ThunderParser parser) {
        pipeline = new Pipeline(parser, System::nanoTime);
    }

    /**
     * A program after a stage, or why there is none.
     *
     * @param network null when there is none
     * @param problem a sentence; null when there is a network
     */
    record Compiled(Network network, String problem) {

        /** The programs of the vertex that is asked for, in topology order. */
        List<Program> programs(Optional<String> vertex) {
            return network.getPrograms().stream()
                    .filter(program -> vertex.isEmpty() || vertex.get().equals(program.getVertex()))
                    .toList();
        }

        /** The vertices that run the program, in topology order; none while it has errors. */
        List<String> vertices() {
            return network == null
                    ? List.of()
                    : network.getPrograms().stream().map(Program::getVertex).toList();
        }
    }

    /** Compiles as far as a stage. */
    Compiled compile(ParsedProgram source, Stage stage) {
        Compilation compilation = pipeline.compile(source, PipelineOptions.until(Phase.valueOf(stage.name())));
        return compilation
                .network(stage)
                .map(network -> new Compiled(network, null))
                .orElseGet(() -> new Compiled(null, stopped(compilation)));
    }

    /** Compiles as far as a stage that a client names. */
    Compiled compile(ParsedProgram source, String stageName) {
        return Stage.VALUES.stream()
                .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(stageName))
                .findFirst()
                .map(stage -> compile(source, stage))
                .orElseGet(
                        () -> new Compiled(null, "there is no stage '" + stageName + "'; write expand, lower or fuse"));
    }

    /** Why there is no program where one is asked for. */
    static String idle(Optional<String> vertex) {
        return vertex.map(name -> "nothing of this program runs at '" + name + "'")
                .orElse("nothing of this program runs anywhere: it has no module");
    }

    /** Why a compilation did not come to an end. */
    static String stopped(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(found -> found.getSeverity() == Severity.ERROR)
                .findFirst()
                .map(error -> MadeText.prevented(List.of(error)).problem())
                .orElse("this is a library: it becomes part of the programs that import it");
    }
}
