package org.thunderprism.lang.ide.program;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thunderprism.compiler.expand.print.ProgramPrinter;
import org.thunderprism.compiler.ir.CanonicalJson;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.compiler.rewrite.Networks;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;
import org.thunderprism.model.prism.Severity;

/** What the compiler makes of a program, as texts to read. */
public final class ProgramTexts {

    private final Pipeline pipeline;
    private final GeneratedTexts generated;

    @Inject
    ProgramTexts(ThunderParser parser, GeneratedTexts generated) {
        pipeline = new Pipeline(parser, System::nanoTime);
        this.generated = generated;
    }

    /** The program without its macros, one after the other for every vertex that is asked for. */
    public MadeText expanded(ParsedProgram source, Optional<String> vertex) {
        Compilation compilation = compile(source, Phase.EXPAND);
        Optional<Network> network = compilation.network(Stage.EXPAND);
        if (network.isEmpty()) {
            return stopped(compilation);
        }
        List<Program> programs = programs(network.get(), vertex);
        ProgramPrinter printer = new ProgramPrinter();
        return programs.isEmpty()
                ? idle(vertex)
                : MadeText.of(programs.stream().map(printer::print).collect(Collectors.joining("\n")));
    }

    /** The integer IR after a stage. */
    public MadeText ir(ParsedProgram source, Optional<String> vertex, Optional<String> stageName) {
        Optional<Stage> stage = stage(stageName.orElse("fuse"));
        if (stage.isEmpty()) {
            return MadeText.problem("there is no stage '" + stageName.get() + "'; write expand, lower or fuse");
        }
        Compilation compilation = compile(source, Phase.valueOf(stage.get().name()));
        Optional<Network> network = compilation.network(stage.get());
        if (network.isEmpty()) {
            return stopped(compilation);
        }
        List<Program> programs = programs(network.get(), vertex);
        if (programs.isEmpty()) {
            return idle(vertex);
        }
        List<Integer> kept = programs.stream().map(Program::getIndex).toList();
        Network chosen = Networks.copy(network.get(), stage.get());
        chosen.getPrograms().removeIf(program -> !kept.contains(program.getIndex()));
        return MadeText.of(CanonicalJson.indented(chosen));
    }

    /** What a backend generates for one vertex; for the program's first one when none is named. */
    public MadeText generated(ParsedProgram source, Optional<String> vertex, String backend) {
        Compilation compilation = compile(source, Phase.FUSE);
        Optional<Network> network = compilation.network(Stage.FUSE);
        if (network.isEmpty()) {
            return stopped(compilation);
        }
        return programs(network.get(), vertex).stream()
                .findFirst()
                .map(program -> generated.text(network.get(), program, backend))
                .orElseGet(() -> idle(vertex));
    }

    /** The vertices that run a program, in topology order; none while it has errors. */
    public List<String> vertices(ParsedProgram source) {
        return compile(source, Phase.EXPAND)
                .network(Stage.EXPAND)
                .map(network ->
                        network.getPrograms().stream().map(Program::getVertex).toList())
                .orElse(List.of());
    }

    private Compilation compile(ParsedProgram source, Phase until) {
        return pipeline.compile(source, PipelineOptions.until(until));
    }

    private static Optional<Stage> stage(String name) {
        return Stage.VALUES.stream()
                .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static List<Program> programs(Network network, Optional<String> vertex) {
        return network.getPrograms().stream()
                .filter(program -> vertex.isEmpty() || vertex.get().equals(program.getVertex()))
                .toList();
    }

    private static MadeText idle(Optional<String> vertex) {
        return MadeText.problem(vertex.map(name -> "nothing of this program runs at '" + name + "'")
                .orElse("nothing of this program runs anywhere: it has no module"));
    }

    private static MadeText stopped(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(found -> found.getSeverity() == Severity.ERROR)
                .findFirst()
                .map(error -> MadeText.prevented(List.of(error)))
                .orElseGet(() -> MadeText.problem("this is a library: it becomes part of the programs that import it"));
    }
}
