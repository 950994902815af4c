package org.thunderprism.lang.model.pegasus;

import java.util.Optional;
import java.util.stream.Stream;
import org.thunderprism.lang.model.ModelReading;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.model.diagnostic.Diagnostics;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.Expansion;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;

/** What reading a model file gave: a model, or what is wrong with the file. */
public final class PegasusReading implements ModelReading {

    private final TrainedModel.Tables content;
    private final String digest;
    private final MalformedModel problem;

    private PegasusReading(PegasusModel model, String digest, MalformedModel problem) {
        this.content = model == null ? null : new TrainedModel.Tables(model);
        this.digest = digest;
        this.problem = problem;
    }

    static PegasusReading of(PegasusModel model, String digest) {
        return new PegasusReading(model, digest, null);
    }

    static PegasusReading failed(MalformedModel problem) {
        return new PegasusReading(null, null, problem);
    }

    /** Null when something is wrong with the file. */
    public PegasusModel model() {
        return content == null ? null : content.layers();
    }

    @Override
    public TrainedModel content() {
        return content;
    }

    @Override
    public String digest() {
        return digest;
    }

    /** {@inheritDoc} The finding is at the place in the JSON text. */
    @Override
    public Optional<Diagnostic> finding(String name, SourceRange user) {
        if (problem == null) {
            return Optional.empty();
        }
        Diagnostics diagnostics = new Diagnostics(Phase.VALIDATE);
        if (problem.code() == PegasusCode.UNREADABLE) {
            Origin origin = Origin.at(user == null ? problem.place().in(name) : user);
            Object[] arguments = Stream.concat(Stream.of(name), Stream.of(problem.arguments()))
                    .toArray();
            diagnostics.report(problem.code(), origin, arguments);
        } else {
            Expansion use = user == null ? null : new Expansion("model \"" + name + "\"", user, null);
            diagnostics.report(problem.code(), new Origin(problem.place().in(name), use), problem.arguments());
        }
        return Optional.of(diagnostics.list().getFirst());
    }
}
