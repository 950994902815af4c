package org.thunderprism.codegen.build;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.thunderprism.codegen.CodeGenerator;
import org.thunderprism.codegen.GenerateOptions;
import org.thunderprism.codegen.GenerateResult;
import org.thunderprism.codegen.GeneratedFile;
import org.thunderprism.compiler.Result;
import org.thunderprism.compiler.progress.Progress;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.ir.Network;
import org.thunderprism.model.ir.Program;
import org.thunderprism.model.prism.Artifact;
import org.thunderprism.model.prism.Build;
import org.thunderprism.model.prism.BuildStatus;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.PrismFactory;
import org.thunderprism.model.prism.Target;

/** Makes the artefacts of every vertex for every target that it is given. */
public final class Builder {

    private final Function<Program, List<CodeGenerator>> generators;
    private final List<ArtifactCompiler> compilers;

    /**
     * @param generators one for each target
     * @param compilers what is done to generated files afterwards
     */
    public Builder(List<CodeGenerator> generators, List<ArtifactCompiler> compilers) {
        this(program -> List.copyOf(generators), compilers);
    }

    /**
     * @param generators those for a vertex' program
     * @param compilers what is done to generated files afterwards
     */
    public Builder(Function<Program, List<CodeGenerator>> generators, List<ArtifactCompiler> compilers) {
        this.generators = generators;
        this.compilers = List.copyOf(compilers);
    }

    /** One program for one target. */
    private record Job(Program program, CodeGenerator generator) {}

    /** What became of a job. */
    private record Outcome(Job job, List<GeneratedFile> files, List<Diagnostic> diagnostics) {}

    /**
     * Makes all artefacts.
     *
     * @param network of the stage {@code LOWER} or {@code FUSE}
     * @param irHash the SHA-256 of the canonical IR that the network was made from
     * @return the build; none when a generator or a tool found an error
     */
    public Result<BuildOutput> build(Network network, String irHash, Progress progress) {
        List<Job> jobs = new ArrayList<>();
        for (Program program : network.getPrograms()) {
            generators.apply(program).forEach(generator -> jobs.add(new Job(program, generator)));
        }
        GenerateOptions options = new GenerateOptions(network.getName());
        List<Outcome> outcomes;
        try (Progress.Task task = progress.begin("build", "artefacts", jobs.size())) {
            List<Outcome> generated =
                    jobs.stream().map(job -> generate(job, options)).toList();
            // Tools are processes of their own: all processors may work.
            outcomes = generated.parallelStream()
                    .map(outcome -> compiled(outcome, task))
                    .toList();
        }
        Diagnostics diagnostics = new Diagnostics(Phase.GENERATE);
        outcomes.forEach(outcome -> diagnostics.addAll(outcome.diagnostics()));
        if (diagnostics.hasErrors()) {
            return new Result<>(null, diagnostics.list());
        }
        return new Result<>(output(network, irHash, outcomes), diagnostics.list());
    }

    private static Outcome generate(Job job, GenerateOptions options) {
        GenerateResult generated = job.generator().generate(job.program(), options);
        return new Outcome(job, generated.files(), generated.diagnostics());
    }

    private Outcome compiled(Outcome generated, Progress.Task task) {
        List<GeneratedFile> files = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(generated.diagnostics());
        for (GeneratedFile file : generated.files()) {
            files.add(file);
            for (ArtifactCompiler compiler : compilers) {
                if (compiler.accepts(file.kind())) {
                    Result<List<GeneratedFile>> further =
                            compiler.compile(generated.job().program(), file);
                    diagnostics.addAll(further.diagnostics());
                    if (further.value() != null) {
                        files.addAll(further.value());
                    }
                }
            }
        }
        synchronized (task) {
            task.advance(1);
        }
        return new Outcome(generated.job(), files, diagnostics);
    }

    private static BuildOutput output(Network network, String irHash, List<Outcome> outcomes) {
        Build build = PrismFactory.eINSTANCE.createBuild();
        build.setIrHash(irHash);
        build.setStatus(BuildStatus.READY);
        build.getMetadata().add(BuildManifest.attribute("program", network.getName()));
        build.getMetadata().add(BuildManifest.attribute("version", network.getVersion()));
        List<GeneratedFile> files = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String vertex = outcome.job().program().getVertex();
            Target target = PrismFactory.eINSTANCE.createTarget();
            target.setVertex(vertex);
            target.setBackend(outcome.job().generator().backend().getLiteral());
            build.getTargets().add(target);
            outcome.files().forEach(file -> build.getArtifacts().add(artifact(vertex, file)));
            files.addAll(outcome.files());
        }
        return new BuildOutput(build, files);
    }

    private static Artifact artifact(String vertex, GeneratedFile file) {
        Artifact artifact = PrismFactory.eINSTANCE.createArtifact();
        artifact.setVertex(vertex);
        artifact.setKind(file.kind());
        artifact.setPath(file.path());
        artifact.setSha256(sha256(file.bytes()));
        artifact.setSize(file.bytes().length);
        return artifact;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
