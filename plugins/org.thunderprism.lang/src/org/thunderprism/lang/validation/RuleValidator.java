package org.thunderprism.lang.validation;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.file.FileFinding;
import org.thunderprism.lang.file.ProgramFile;
import org.thunderprism.lang.thunderDsl.Expression;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.lang.type.Assignability;
import org.thunderprism.lang.type.Type;
import org.thunderprism.lang.type.TypeComputer;
import org.thunderprism.lang.type.TypeProblem;
import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.prism.Diagnostic;

/** What the validators of single constructs share: how they report, and the types of the file. */
abstract class RuleValidator extends AbstractDeclarativeValidator {

    @Inject
    private FileTypes fileTypes;

    /** Registered as parts of {@link ThunderDslValidator}, not by themselves. */
    @Override
    public void register(EValidatorRegistrar registrar) {}

    @Override
    protected List<EPackage> getEPackages() {
        return List.of(ThunderDslPackage.eINSTANCE);
    }

    /** Types of the file that is being checked. */
    protected TypeComputer types() {
        // The way from an expression to its file is as long as the expression is deep.
        return (TypeComputer) getContext()
                .computeIfAbsent(
                        TypeComputer.class,
                        key -> fileTypes.of(getCurrentObject().eResource()));
    }

    protected Type type(Expression expression) {
        return types().type(expression);
    }

    protected void report(DiagnosticCode code, EObject place, Object... arguments) {
        reportAt(code, place, null, arguments);
    }

    /** @param feature whose text is wrong; null for the whole element */
    protected void reportAt(DiagnosticCode code, EObject place, EStructuralFeature feature, Object... arguments) {
        reportEntry(code, place, feature, INSIGNIFICANT_INDEX, arguments);
    }

    /** @param index of the wrong entry of a list */
    protected void reportEntry(
            DiagnosticCode code, EObject place, EStructuralFeature feature, int index, Object... arguments) {
        String message = code.message(arguments);
        switch (code.severity()) {
            case ERROR -> error(message, place, feature, index, code.code());
            case WARNING -> warning(message, place, feature, index, code.code());
            case INFO -> info(message, place, feature, index, code.code());
        }
    }

    /** Reports what is wrong in a file, under its own code, where the program names the file. */
    protected void reportIn(Diagnostic finding, EObject place, EStructuralFeature feature) {
        error(
                FileFinding.message(finding),
                place,
                feature,
                INSIGNIFICANT_INDEX,
                finding.getCode(),
                FileFinding.data(finding));
    }

    /** A file that the program names, unless it cannot be used, which is reported. */
    protected Optional<Path> usableFile(EObject place, EStructuralFeature feature, String path) {
        return switch (ProgramFile.find(place.eResource(), path)) {
            case ProgramFile.Found found -> Optional.of(found.path());
            case ProgramFile.Refused refused -> {
                reportAt(LinkCode.IMPORT_NOT_ALLOWED, place, feature, path, refused.reason());
                yield Optional.empty();
            }
            case ProgramFile.Missing missing -> {
                reportAt(RuleCode.FILE, place, feature, path, missing.reason());
                yield Optional.empty();
            }
        };
    }

    /** @return whether there was a problem */
    protected boolean report(TypeProblem problem) {
        if (problem == null) {
            return false;
        }
        report(problem.code(), problem.place(), problem.arguments());
        return true;
    }

    /** Checks that the value can be given to a place of that type; the value's own errors are reported elsewhere. */
    protected void expect(Type target, Expression value) {
        if (value != null) {
            report(Assignability.problem(target, type(value), value));
        }
    }

    protected static boolean isLinked(EObject target) {
        return target != null && !target.eIsProxy();
    }

    protected static <T extends EObject> T enclosing(EObject element, Class<T> kind) {
        return EcoreUtil2.getContainerOfType(element, kind);
    }
}
