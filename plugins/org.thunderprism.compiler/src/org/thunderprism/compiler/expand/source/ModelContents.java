package org.thunderprism.compiler.expand.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thunderprism.compiler.expand.report.Refusal;
import org.thunderprism.lang.model.ModelFile;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.model.ModelShape;
import org.thunderprism.lang.model.ModelShapes;
import org.thunderprism.lang.model.pegasus.PegasusCode;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.model.diagnostic.Diagnostics;

/** The models of a program as one expansion sees them: a file that changes meanwhile stays what it was when it was first asked for. */
public final class ModelContents implements ModelShapes {

    private final Diagnostics diagnostics;
    private final Map<ModelDeclaration, ModelFile> files = new HashMap<>();

    public ModelContents(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public Optional<ModelShape> shape(ModelDeclaration declaration) {
        return Optional.of(content(declaration).shape());
    }

    /** What the model's file holds; a file that holds no model is reported and ends the statement. */
    public ModelFile.Content content(ModelDeclaration declaration) {
        switch (files.computeIfAbsent(declaration, ModelContents::read)) {
            case ModelFile.Content content -> {
                return content;
            }
            case ModelFile.Malformed malformed -> diagnostics.add(malformed.finding());
            case ModelFile.Missing missing -> report(declaration, missing.name(), missing.reason());
            case ModelFile.Refused refused -> report(declaration, refused.path(), refused.reason());
            case ModelFile.Unsupported unsupported ->
                report(declaration, declaration.getPath(), "its format is neither Pegasus JSON nor ONNX");
        }
        throw Refusal.ofStatement();
    }

    private static ModelFile read(ModelDeclaration declaration) {
        return ModelFiles.of(declaration.eResource().getResourceSet()).file(declaration);
    }

    private void report(ModelDeclaration declaration, String name, String reason) {
        diagnostics.report(PegasusCode.UNREADABLE, SourceRanges.origin(declaration), name, reason);
    }
}
