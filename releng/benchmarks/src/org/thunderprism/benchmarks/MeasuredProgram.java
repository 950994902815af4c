package org.thunderprism.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.data.Column;
import org.thunderprism.compiler.data.DataLimits;
import org.thunderprism.compiler.data.RecordReader;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.ir.Stage;

/** A compiled program of one vertex that is to be run. */
record MeasuredProgram(String name, Program program) {

    /**
     * Compiles a program through all phases.
     *
     * @param models files in the place of those that the program names, by the model's name
     */
    static MeasuredProgram compile(Path file, Map<String, Path> models) {
        Compilation compilation = new Pipeline(ThunderParser.create(), System::nanoTime)
                .compile(file, PipelineOptions.until(Phase.FUSE).withModelFiles(models));
        Expectations.requireClean(compilation.diagnostics());
        Network network = compilation.network(Stage.FUSE).orElseThrow();
        return new MeasuredProgram(network.getName(), network.getPrograms().getFirst());
    }

    /** The artefact of a kind that a generator makes. */
    GeneratedFile artefact(CodeGenerator generator, String kind) {
        GenerateResult generated = generator.generate(program, new GenerateOptions(name));
        Expectations.requireClean(generated.diagnostics());
        return generated.files().stream()
                .filter(file -> file.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Records of a data set that has the program's inputs as columns, at most so many. */
    List<long[]> records(Path data, int atMost) throws IOException {
        List<Column> columns = Column.of(program.getInputs());
        Result<RecordReader> opened = RecordReader.open(data, columns, "the program reads", DataLimits.DEFAULT);
        Expectations.requireClean(opened.diagnostics());
        List<long[]> records = new ArrayList<>();
        try (RecordReader reader = opened.value()) {
            long[] record = new long[columns.size()];
            while (records.size() < atMost && reader.read(record)) {
                records.add(record.clone());
            }
            Expectations.requireClean(reader.diagnostics());
        }
        return records;
    }
}
