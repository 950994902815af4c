package org.thunderprism.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    private static final String PUBLISHED = "mlp_b";

    /** Compiles a program through all phases. */
    static MeasuredProgram compile(Path file) {
        Compilation compilation =
                new Pipeline(ThunderParser.create(), System::nanoTime).compile(file, PipelineOptions.until(Phase.FUSE));
        Expectations.requireClean(compilation.diagnostics());
        Network network = compilation.network(Stage.FUSE).orElseThrow();
        return new MeasuredProgram(network.getName(), network.getPrograms().getFirst());
    }

    /**
     * Compiles the program around the published model, which the peers do as well.
     *
     * @param model in Pegasus' JSON
     * @param folder where the program is put together
     */
    static MeasuredProgram published(Path model, Path folder) throws IOException {
        Path program = Path.of(PUBLISHED + ".thunder");
        Files.copy(model, folder.resolve(PUBLISHED + ".json"));
        return compile(Files.copy(Places.PEERS.resolve(program), folder.resolve(program)));
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

    /**
     * Records from all over a data set that has the program's inputs as columns.
     *
     * @param count how many; the data set has at least as many
     */
    List<long[]> records(Path data, int count) throws IOException {
        List<long[]> all = records(data);
        if (all.size() < count) {
            throw new IllegalStateException(data + " has " + all.size() + " rows; " + count + " are needed");
        }
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
    }

    private List<long[]> records(Path data) throws IOException {
        List<Column> columns = Column.of(program.getInputs());
        Result<RecordReader> opened = RecordReader.open(data, columns, "the program reads", DataLimits.DEFAULT);
        Expectations.requireClean(opened.diagnostics());
        List<long[]> records = new ArrayList<>();
        try (RecordReader reader = opened.value()) {
            long[] record = new long[columns.size()];
            while (reader.read(record)) {
                records.add(record.clone());
            }
            Expectations.requireClean(reader.diagnostics());
        }
        return records;
    }
}
