package org.thunderprism.lang.model;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.thunderprism.lang.imports.ImportPath;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.model.pegasus.PegasusModel;
import org.thunderprism.lang.model.pegasus.PegasusReader;
import org.thunderprism.lang.model.pegasus.PegasusReading;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.type.ValueType;

/** Finds and reads the files of models, each once for a state of the program's text. */
@Singleton
public final class ModelFiles implements ModelShapes {

    /** The only format that can be read. */
    public static final String PEGASUS = "pegasus";

    @Inject
    private IResourceScopeCache cache;

    /**
     * What became of a model's file.
     *
     * @param shape null when it failed
     * @param refusal why its path is not allowed; null when it is
     * @param failure why there is no file to read; null when there is
     * @param finding what is wrong with the file's content; null when nothing is
     */
    public record Outcome(ModelShape shape, String refusal, String failure, Diagnostic finding) {}

    @Override
    public Optional<ModelShape> shape(ModelDeclaration model) {
        return Optional.ofNullable(outcome(model).shape());
    }

    /** For a model in another format than Pegasus an outcome without shape and failure. */
    public Outcome outcome(ModelDeclaration model) {
        Map<ModelDeclaration, Outcome> outcomes = cache.get(ModelFiles.class, model.eResource(), IdentityHashMap::new);
        return outcomes.computeIfAbsent(model, ModelFiles::read);
    }

    private static Outcome read(ModelDeclaration model) {
        if (!PEGASUS.equals(model.getFormat()) || model.getPath() == null) {
            return new Outcome(null, null, null, null);
        }
        ImportPath path = Imports.path(model.eResource(), model.getPath());
        if (path.refusal() != null) {
            return new Outcome(null, path.refusal(), null, null);
        }
        Optional<Path> file = file(path.uri());
        if (file.isEmpty()) {
            return new Outcome(null, null, "there is no such file", null);
        }
        PegasusReading reading = new PegasusReader().read(file.get(), model.getPath(), SourceRanges.of(model));
        if (reading.model() == null) {
            return new Outcome(null, null, null, reading.diagnostics().get(0));
        }
        return new Outcome(shape(reading.model()), null, null, null);
    }

    private static Optional<Path> file(URI uri) {
        return Optional.of(uri)
                .filter(URI::isFile)
                .map(address -> Path.of(address.toFileString()))
                .filter(Files::isRegularFile);
    }

    private static ModelShape shape(PegasusModel model) {
        ValueType result = model.resultType();
        return new ModelShape(model.inputLength(), model.outputLength(), result.signed(), result.width());
    }
}
