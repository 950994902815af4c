package org.thunderprism.lang.validation;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.BUDGET_OPTION__UNIT;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.FUZZY_OPTION__CALIBRATION;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.FUZZY_OPTION__DEPTH;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODEL_DECLARATION__FORMAT;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODEL_DECLARATION__PATH;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODEL_DECLARATION__WRITTEN;

import com.google.inject.Inject;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.literal.Literals;
import org.thunderprism.lang.model.CalibrationFile;
import org.thunderprism.lang.model.ModelFile;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.model.TrainedModel;
import org.thunderprism.lang.thunderDsl.BudgetOption;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.FuzzyOption;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModelOption;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.lang.type.Type;

/** Models: their files, and how they shall be compiled. */
public class ModelValidator extends RuleValidator {

    private static final int DEEPEST_TREE = 16;
    private static final List<String> UNITS = List.of("B", "KiB", "MiB");

    @Inject
    private Imports imports;

    @Check
    void checkModel(ModelDeclaration model) {
        if (model.isWritten()) {
            reportAt(RuleCode.NOT_SUPPORTED, model, MODEL_DECLARATION__WRITTEN, "layers written out");
        } else if (model.getFormat() != null && !ModelFiles.isKnown(model.getFormat())) {
            reportAt(RuleCode.MODEL_FORMAT, model, MODEL_DECLARATION__FORMAT, model.getFormat());
        } else {
            checkFile(model);
        }
        Set<EClass> given = new HashSet<>();
        for (ModelOption option : model.getOptions()) {
            if (!given.add(option.eClass())) {
                report(RuleCode.MODEL_OPTION, option, "this option is given twice; remove one");
            }
        }
    }

    private void checkFile(ModelDeclaration model) {
        switch (ModelFiles.of(model.eResource().getResourceSet()).file(model)) {
            case ModelFile.Refused refused ->
                reportAt(LinkCode.IMPORT_NOT_ALLOWED, model, MODEL_DECLARATION__PATH, refused.path(), refused.reason());
            case ModelFile.Missing missing ->
                reportAt(RuleCode.MODEL_FILE, model, MODEL_DECLARATION__PATH, missing.name(), missing.reason());
            case ModelFile.Malformed malformed -> reportIn(malformed.finding(), model, MODEL_DECLARATION__PATH);
            case ModelFile.Content content -> checkOptions(content.model(), model);
            case ModelFile.Unsupported incomplete -> {}
        }
    }

    /** Networks need samples, and what is exact needs nothing. */
    private void checkOptions(TrainedModel content, ModelDeclaration model) {
        switch (content) {
            case TrainedModel.Network network -> {
                if (model.getOptions().stream()
                        .noneMatch(option -> option instanceof FuzzyOption fuzzy && fuzzy.getCalibration() != null)) {
                    reportAt(
                            RuleCode.MODEL_OPTION,
                            model,
                            MODEL_DECLARATION__PATH,
                            "a network needs samples that its tables are fitted to; write"
                                    + " { fuzzy depth 4 calibrate \"samples.csv\" } behind it");
                }
            }
            case TrainedModel.Trees trees ->
                model.getOptions()
                        .forEach(option -> report(
                                RuleCode.MODEL_OPTION, option, "trees are compiled exactly; remove this option"));
            case TrainedModel.Tables tables -> {}
        }
    }

    @Check
    void checkBudget(BudgetOption budget) {
        if (budget.getUnit() != null && !UNITS.contains(budget.getUnit())) {
            reportAt(
                    RuleCode.MODEL_OPTION,
                    budget,
                    BUDGET_OPTION__UNIT,
                    "there is no unit '" + budget.getUnit() + "'; write B, KiB or MiB");
        }
        if (budget.getAmount() != null && Literals.integer(budget.getAmount()).signum() == 0) {
            report(RuleCode.MODEL_OPTION, budget, "a budget of nothing holds no table; raise it, or leave it away");
        }
    }

    @Check
    void checkFuzzy(FuzzyOption fuzzy) {
        if (fuzzy.getDepth() != null) {
            BigInteger depth = Literals.integer(fuzzy.getDepth());
            if (depth.signum() == 0 || depth.compareTo(BigInteger.valueOf(DEEPEST_TREE)) > 0) {
                reportAt(
                        RuleCode.MODEL_OPTION,
                        fuzzy,
                        FUZZY_OPTION__DEPTH,
                        "the depth of a fuzzy table must be 1 to " + DEEPEST_TREE + ", not " + depth);
            }
        }
        if (fuzzy.getCalibration() != null) {
            checkCalibration(fuzzy);
        }
    }

    private void checkCalibration(FuzzyOption fuzzy) {
        String path = fuzzy.getCalibration();
        Optional<Path> samples = usableFile(fuzzy, FUZZY_OPTION__CALIBRATION, path);
        if (samples.isEmpty()) {
            return;
        }
        CalibrationFile file = new CalibrationFile(samples.get());
        for (ThunderFile visible : imports.visibleFiles(fuzzy.eResource())) {
            visible.getElements().stream()
                    .filter(InputRecord.class::isInstance)
                    .flatMap(input -> ((InputRecord) input).getFeatures().stream())
                    .forEach(feature -> expectColumn(file, feature));
        }
        file.check()
                .ifPresent(problem -> reportAt(RuleCode.CALIBRATION, fuzzy, FUZZY_OPTION__CALIBRATION, path, problem));
    }

    private void expectColumn(CalibrationFile file, Feature feature) {
        Type type = types().type(feature.getType());
        if (!type.isUnknown() && feature.getName() != null) {
            file.expect(feature.getName(), type.valueType());
        }
    }
}
