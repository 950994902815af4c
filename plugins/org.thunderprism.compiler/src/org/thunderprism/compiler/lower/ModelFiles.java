package org.thunderprism.compiler.lower;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.thunderprism.compiler.Result;
import org.thunderprism.lang.model.pegasus.PegasusModel;
import org.thunderprism.lang.model.pegasus.PegasusReader;
import org.thunderprism.lang.model.pegasus.PegasusReading;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.origin.Origin;
import org.thunderprism.model.origin.SourceRange;

/** Reads models from files. A path is relative to the folder of the file that declares the model; every file is read once. */
public final class ModelFiles implements ModelSource {

    private final PegasusReader reader;
    private final Path folder;
    private final Map<String, Path> replacements;
    private final Map<Path, Result<PegasusModel>> read = new HashMap<>();

    /**
     * @param folder what the paths of source files are relative to
     * @param replacements files to read in the place of those that declarations name, by the model's name
     */
    public ModelFiles(Path folder, Map<String, Path> replacements) {
        this.reader = new PegasusReader();
        this.folder = folder;
        this.replacements = Map.copyOf(replacements);
    }

    @Override
    public Result<PegasusModel> read(Model model) {
        SourceRange declaration =
                model.getOrigin() == null ? null : model.getOrigin().range();
        Path replacement = replacements.get(model.getName());
        Path file =
                replacement != null ? replacement : folderOf(model.getOrigin()).resolve(model.getPath());
        return read.computeIfAbsent(file, path -> {
            PegasusReading reading = reader.read(path, model.getPath(), declaration);
            return new Result<>(reading.model(), reading.diagnostics());
        });
    }

    private Path folderOf(Origin origin) {
        if (origin == null || origin.range().file() == null) {
            return folder;
        }
        String file = origin.range().file();
        try {
            Path source = file.startsWith("file:") ? Path.of(URI.create(file)) : folder.resolve(file);
            return source.getParent() == null ? folder : source.getParent();
        } catch (IllegalArgumentException noFile) {
            return folder;
        }
    }
}
