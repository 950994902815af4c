package org.thunderprism.lang.model.onnx;

import java.util.Optional;
import java.util.stream.Stream;
import org.thunderprism.lang.model.ModelReading;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

/** What reading an ONNX file gave. A binary file has no lines: what is wrong with it is told where the program refers to it. */
final class OnnxReading implements ModelReading {

    private final TrainedModel content;
    private final String digest;
    private final MalformedOnnx problem;

    private OnnxReading(TrainedModel content, String digest, MalformedOnnx problem) {
        this.content = content;
        this.digest = digest;
        this.problem = problem;
    }

    static OnnxReading of(TrainedModel content, String digest) {
        return new OnnxReading(content, digest, null);
    }

    static OnnxReading failed(MalformedOnnx problem) {
        return new OnnxReading(null, null, problem);
    }

    @Override
    public TrainedModel content() {
        return content;
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public Optional<Diagnostic> finding(String name, SourceRange user) {
        if (problem == null) {
            return Optional.empty();
        }
        SourceRange place = user == null ? new SourceRange(name, 1, 1, 0, 0) : user;
        Diagnostics diagnostics = new Diagnostics(Phase.VALIDATE);
        diagnostics.report(
                problem.code(),
                Origin.at(place),
                Stream.concat(Stream.of(name), Stream.of(problem.arguments())).toArray());
        return Optional.of(diagnostics.list().getFirst());
    }
}
