package org.thunderprism.lang.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.thunderprism.lang.file.FileCache;
import org.thunderprism.lang.file.ProgramFile;
import org.thunderprism.lang.model.onnx.OnnxReader;
import org.thunderprism.lang.model.pegasus.PegasusReader;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;

/**
 * The files of the models of a resource set, for every phase that needs them: each is found in one way and read once, until it changes.
 * Not for use by several threads.
 */
public final class ModelFiles extends AdapterImpl implements ModelShapes {

    /** Quantised tables in JSON. */
    public static final String PEGASUS = "pegasus";

    /** Graphs of floating-point operators. */
    public static final String ONNX = "onnx";

    private record Source(String format, Path file) {}

    private final Map<String, Path> replacements;
    private final Map<String, Function<Path, ModelReading>> readers =
            Map.of(PEGASUS, new PegasusReader()::read, ONNX, new OnnxReader()::read);
    private final FileCache<Source, ModelReading> readings = new FileCache<>();
    private final Calibrations calibrations = new Calibrations();

    /**
     * @param replacements files to read in the place of the ones that declarations name, by the model's name; they may be
     *     anywhere
     */
    public ModelFiles(Map<String, Path> replacements) {
        this.replacements = Map.copyOf(replacements);
    }

    /** The files of the resource set; if it has none, it gets those that the declarations name. */
    public static ModelFiles of(ResourceSet resources) {
        for (Adapter adapter : resources.eAdapters()) {
            if (adapter instanceof ModelFiles files) {
                return files;
            }
        }
        ModelFiles files = new ModelFiles(Map.of());
        resources.eAdapters().add(files);
        return files;
    }

    @Override
    public Optional<ModelShape> shape(ModelDeclaration model) {
        return file(model) instanceof ModelFile.Content content ? Optional.of(content.shape()) : Optional.empty();
    }

    /** Whether there is such a format. */
    public static boolean isKnown(String format) {
        return PEGASUS.equals(format) || ONNX.equals(format);
    }

    /** The model's file as it is now. */
    public ModelFile file(ModelDeclaration model) {
        if (!isKnown(model.getFormat()) || model.getPath() == null) {
            return new ModelFile.Unsupported();
        }
        Path replacement = replacements.get(model.getName());
        if (replacement != null) {
            String name = replacement.toString().replace('\\', '/');
            return Files.isRegularFile(replacement)
                    ? read(replacement, name, name, model)
                    : new ModelFile.Missing(name, "there is no such file");
        }
        String path = model.getPath();
        return switch (ProgramFile.find(model.eResource(), path)) {
            case ProgramFile.Found found ->
                read(found.path(), path, ProgramFile.displayName(model.eResource(), path), model);
            case ProgramFile.Refused refused -> new ModelFile.Refused(path, refused.reason());
            case ProgramFile.Missing missing -> new ModelFile.Missing(path, missing.reason());
        };
    }

    /** A model that was read, by the SHA-256 of its file; empty when the file has changed since. */
    public Optional<TrainedModel> model(String digest) {
        return readings.values().stream()
                .filter(reading -> digest.equals(reading.digest()))
                .map(ModelReading::content)
                .findFirst()
                .or(() -> calibrations.model(digest));
    }

    /** @param place the file's name where a diagnostic says where it is */
    private ModelFile read(Path file, String name, String place, ModelDeclaration model) {
        Source source = new Source(model.getFormat(), file);
        ModelReading reading =
                readings.get(source, file, () -> readers.get(source.format()).apply(file));
        return reading.finding(place, SourceRanges.of(model))
                .<ModelFile>map(finding -> new ModelFile.Malformed(name, finding))
                .orElseGet(() -> reading.content() instanceof TrainedModel.Network network
                        ? calibrations.applied(network, reading.digest(), model)
                        : new ModelFile.Content(reading.content(), reading.digest()));
    }
}
