package org.thunderprism.codegen.tests.placing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thunderprism.codegen.placing.GeneratorTarget;
import org.thunderprism.codegen.placing.NeedEstimate;
import org.thunderprism.compiler.pipeline.Compilation;
import org.thunderprism.compiler.pipeline.Pipeline;
import org.thunderprism.compiler.pipeline.PipelineOptions;
import org.thunderprism.compiler.place.PlaceOptions;
import org.thunderprism.compiler.place.Placer;
import org.thunderprism.compiler.place.resolve.TargetResolver;
import org.thunderprism.lang.parse.ThunderParser;
import org.thunderprism.model.diagnostic.Phase;

/** Programs on topologies of their own, up to the place phase. */
final class Placing {

    private Placing() {}

    /** Compiles and places a program that imports {@code lab.topology}. */
    static Compilation place(Path folder, String topology, String program, PlaceOptions options) throws IOException {
        Files.writeString(folder.resolve("lab.topology"), topology);
        Path file = Files.writeString(folder.resolve("program.thunder"), program);
        Placer placer = new Placer(new NeedEstimate(), new TargetResolver(GeneratorTarget.all()), options);
        return new Pipeline(ThunderParser.create(), System::nanoTime)
                .compile(file, PipelineOptions.until(Phase.PLACE).withPlacer(placer));
    }
}
