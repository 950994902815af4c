package org.thunderprism.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.expand.ExpandOptions;
import org.thunderprism.compiler.expand.Expander;
import org.thunderprism.compiler.expand.print.ProgramPrinter;
import org.thunderprism.compiler.fuse.FuseOptions;
import org.thunderprism.compiler.fuse.Fusion;
import org.thunderprism.compiler.lower.Lowering;
import org.thunderprism.lang.parse.ParsedProgram;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.prism.Diagnostic;

/** The compiler's phases one by one, on programs that must compile. */
final class Phases {

    private static final URI ADDRESS = URI.createURI("memory:/benchmark.thunder");

    private final ThunderParser parser = ThunderParser.create();

    ParsedProgram parse(String text) {
        return parser.parse(ADDRESS, text);
    }

    ThunderFile checked(String text) {
        ParsedProgram parsed = parse(text);
        Expectations.requireClean(parsed.diagnostics());
        return parsed.file();
    }

    Network expand(ThunderFile file) {
        return value(new Expander().expand(file, ExpandOptions.DEFAULT));
    }

    /** Lowers a program without models. */
    Network lower(Network expanded) {
        return value(new Lowering(digest -> Optional.empty()).lower(expanded));
    }

    Network fuse(Network lowered) {
        return new Fusion(FuseOptions.DEFAULT).fuse(lowered).network();
    }

    List<GeneratedFile> generate(Network fused, List<CodeGenerator> generators) {
        GenerateOptions options = new GenerateOptions(fused.getName());
        List<GeneratedFile> files = new ArrayList<>();
        for (Program program : fused.getPrograms()) {
            for (CodeGenerator generator : generators) {
                GenerateResult result = generator.generate(program, options);
                Expectations.requireClean(result.diagnostics());
                files.addAll(result.files());
            }
        }
        return files;
    }

    /** Lines of the expanded programs of all vertices, as {@code thunder expand} prints them. */
    static int lines(Network expanded) {
        ProgramPrinter printer = new ProgramPrinter();
        return expanded.getPrograms().stream()
                .mapToInt(program -> (int) printer.print(program).lines().count())
                .sum();
    }

    private static <T> T value(Result<T> result) {
        List<Diagnostic> diagnostics = result.diagnostics();
        Expectations.requireClean(diagnostics);
        return result.value();
    }
}
