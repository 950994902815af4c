package org.thunderprism.lang.parse;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.thunderprism.lang.diagnostic.SyntaxCode;
import org.thunderprism.lang.model.ModelFile;
import org.thunderprism.lang.model.ModelFiles;
import org.thunderprism.lang.model.pegasus.PegasusCode;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.diagnostic.Phase;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Diagnostic;
import org.thunderprism.model.prism.PrismFactory;
import org.thunderprism.model.prism.Severity;

/** Turns what Xtext finds in a file into diagnostics. */
final class Findings {

    private static final Set<String> MODEL_CODES =
            Stream.of(PegasusCode.values()).map(PegasusCode::code).collect(Collectors.toSet());

    private final IResourceValidator validator;

    @Inject
    Findings(IResourceValidator validator) {
        this.validator = validator;
    }

    /** Syntax errors alone, if there are any: what follows from a tree with holes would only distract. */
    List<Diagnostic> of(Resource resource) {
        String file = SourceRanges.file(resource);
        List<Diagnostic> found = new ArrayList<>();
        boolean sound = true;
        for (Issue issue : validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)) {
            boolean syntax = issue.isSyntaxError();
            if (syntax || sound) {
                if (syntax && sound) {
                    found.clear();
                    sound = false;
                }
                found.add(inModelFile(issue, resource).orElseGet(() -> diagnostic(issue, file)));
            }
        }
        return found;
    }

    /** What is wrong with the content of a model's file, at its place there. */
    private static Optional<Diagnostic> inModelFile(Issue issue, Resource resource) {
        if (!MODEL_CODES.contains(issue.getCode())) {
            return Optional.empty();
        }
        ModelFiles files = ModelFiles.of(resource.getResourceSet());
        return ((ThunderFile) resource.getContents().getFirst())
                .getElements().stream()
                        .filter(element -> element instanceof ModelDeclaration && isIn(issue, element))
                        .map(element -> files.file((ModelDeclaration) element))
                        .filter(ModelFile.Malformed.class::isInstance)
                        .map(file -> ((ModelFile.Malformed) file).finding())
                        .findFirst();
    }

    private static boolean isIn(Issue issue, EObject element) {
        SourceRange range = SourceRanges.of(element);
        return issue.getOffset() >= range.offset() && issue.getOffset() < range.offset() + range.length();
    }

    private static Diagnostic diagnostic(Issue issue, String file) {
        String code = issue.getCode();
        boolean known = code != null && code.startsWith("TP");
        Diagnostic diagnostic = PrismFactory.eINSTANCE.createDiagnostic();
        diagnostic.setCode(known ? code : SyntaxCode.SYNTAX.code());
        diagnostic.setMessage(issue.getMessage());
        diagnostic.setSeverity(
                switch (issue.getSeverity()) {
                    case ERROR -> Severity.ERROR;
                    case WARNING -> Severity.WARNING;
                    default -> Severity.INFO;
                });
        diagnostic.setPhase((issue.isSyntaxError() ? Phase.PARSE : Phase.VALIDATE).label());
        diagnostic.setFile(file);
        diagnostic.setLine(orElse(issue.getLineNumber(), 1));
        diagnostic.setColumn(orElse(issue.getColumn(), 1));
        diagnostic.setOffset(orElse(issue.getOffset(), 0));
        diagnostic.setLength(orElse(issue.getLength(), 0));
        return diagnostic;
    }

    private static int orElse(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
