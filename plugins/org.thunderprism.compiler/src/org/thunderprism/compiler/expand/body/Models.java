package org.thunderprism.compiler.expand.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.thunderprism.compiler.expand.report.ExpandCode;
import org.thunderprism.compiler.expand.report.Problems;
import org.thunderprism.compiler.expand.source.ModelContents;
import org.thunderprism.compiler.expand.source.SourceFiles;
import org.thunderprism.compiler.expand.value.Aggregate;
import org.thunderprism.compiler.expand.value.Operand;
import org.thunderprism.lang.model.ModelFile;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.model.ir.IrFactory;
import org.thunderprism.model.ir.Model;
import org.thunderprism.model.ir.Value;

/** The models of a vertex's program, made when they are first called. */
final class Models {

    private final Globals globals;
    private final ModelContents files;
    private final Conversions conversions;
    private final Problems problems;
    private final Map<EObject, Model> models;

    Models(Globals globals, ModelContents files, Conversions conversions, Problems problems, SourceFiles sources) {
        this.globals = globals;
        this.files = files;
        this.conversions = conversions;
        this.problems = problems;
        this.models = new TreeMap<>(sources.order());
    }

    Model of(ModelDeclaration declaration) {
        Model model = models.get(declaration);
        if (model == null) {
            ModelFile.Content content = files.content(declaration);
            model = IrFactory.eINSTANCE.createModel();
            model.setName(declaration.getName());
            model.setFormat(declaration.getFormat());
            model.setPath(declaration.getPath());
            model.setDigest(content.digest());
            model.setInputLength(content.model().inputLength());
            model.setOutputLength(content.model().resultType().length());
            model.setResult(content.model().resultType());
            model.setOrigin(globals.site().origin(declaration));
            models.put(declaration, model);
        }
        return model;
    }

    /** The model's answer to a vector. */
    Operand call(Model model, Operand vector, Site site, EObject argument, EObject call) {
        int length = conversions.length(vector, site, argument);
        if (length != model.getInputLength()) {
            throw problems.refuse(
                    ExpandCode.LENGTH, site.origin(argument), "The vector", length, model.getInputLength());
        }
        Value packed = conversions.value(vector, site, argument);
        return new Aggregate(site.code().emit(site.origin(call)).call(model, packed));
    }

    List<Model> all() {
        return new ArrayList<>(models.values());
    }
}
