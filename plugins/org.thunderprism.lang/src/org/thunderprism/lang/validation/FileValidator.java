package org.thunderprism.lang.validation;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.IMPORT__IMPORT_URI;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.PROGRAM_HEADER__FACET;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.PROGRAM_HEADER__VERSION;

import com.google.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.builtin.Builtins;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.imports.Imports;
import org.thunderprism.lang.linking.Similar;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.Enumeration;
import org.thunderprism.lang.thunderDsl.Function;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.model.origin.SourceRange;
import org.thunderprism.model.prism.Facet;

/** Header, imports, and names of declarations. */
public class FileValidator extends RuleValidator {

    private static final Pattern VERSION = Pattern.compile(
            "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");
    private static final List<String> FACETS =
            Arrays.stream(Facet.values()).map(Facet::getLiteral).toList();

    /** Declarations that can be told apart by where they are used may share a name. */
    private enum Namespace {
        VALUE,
        CALLABLE,
        MODULE
    }

    private record Name(Namespace namespace, String name) {}

    @Inject
    private Imports imports;

    @Inject
    private Builtins builtins;

    @Check
    void checkHeader(ProgramHeader header) {
        if (header.getVersion() != null && !VERSION.matcher(header.getVersion()).matches()) {
            reportAt(RuleCode.VERSION, header, PROGRAM_HEADER__VERSION, header.getVersion());
        }
        String facet = header.getFacet();
        if (facet != null && !FACETS.contains(facet)) {
            String similar = Similar.to(facet, FACETS)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            reportAt(LinkCode.UNKNOWN_FACET, header, PROGRAM_HEADER__FACET, facet, similar, String.join(", ", FACETS));
        }
    }

    @Check
    void checkImports(ThunderFile file) {
        for (Imports.Outcome outcome : imports.outcomes(file.eResource())) {
            String path = outcome.statement().getImportURI();
            if (outcome.refusal() != null) {
                reportAt(LinkCode.IMPORT_NOT_ALLOWED, outcome.statement(), IMPORT__IMPORT_URI, path, outcome.refusal());
            } else if (outcome.failure() != null) {
                reportAt(LinkCode.IMPORT_NOT_FOUND, outcome.statement(), IMPORT__IMPORT_URI, path, outcome.failure());
            } else if (outcome.file() != null && outcome.file().getHeader() != null) {
                reportAt(LinkCode.IMPORT_OF_PROGRAM, outcome.statement(), IMPORT__IMPORT_URI, path);
            }
        }
    }

    @Check
    void checkNames(ThunderFile file) {
        Map<Name, Element> seen = new HashMap<>();
        for (ThunderFile visible : imports.visibleFiles(file.eResource())) {
            for (Element element : visible.getElements()) {
                checkName(file, element, seen);
            }
        }
    }

    private void checkName(ThunderFile file, Element element, Map<Name, Element> seen) {
        String name = element.getName();
        if (name == null) {
            return;
        }
        boolean own = element.eContainer() == file;
        String builtin = builtin(element, name);
        if (own && builtin != null) {
            reportAt(LinkCode.RESERVED_NAME, element, nameOf(element), name, builtin);
        }
        Element other = seen.putIfAbsent(new Name(namespace(element), name), element);
        if (other == null) {
            return;
        }
        if (own) {
            reportAt(LinkCode.DUPLICATE_NAME, element, nameOf(element), name, place(other));
        } else if (other.eContainer() == file) {
            reportAt(LinkCode.DUPLICATE_NAME, other, nameOf(other), name, place(element));
        }
    }

    private String builtin(Element element, String name) {
        if (element instanceof Enumeration && builtins.type(name) != null) {
            return "a type";
        }
        return switch (namespace(element)) {
            case CALLABLE -> builtins.function(name) == null ? null : "a function";
            case VALUE -> builtins.constant(name) == null ? null : "a constant";
            case MODULE -> null;
        };
    }

    private static Namespace namespace(Element element) {
        return switch (element) {
            case ModuleDeclaration module -> Namespace.MODULE;
            case Function function -> Namespace.CALLABLE;
            case ModelDeclaration model -> Namespace.CALLABLE;
            case TableDeclaration table -> Namespace.CALLABLE;
            default -> Namespace.VALUE;
        };
    }

    private static EStructuralFeature nameOf(EObject element) {
        return element.eClass().getEStructuralFeature("name");
    }

    private static String place(EObject element) {
        SourceRange range = SourceRanges.of(element);
        return range.file().substring(range.file().lastIndexOf('/') + 1) + ", line " + range.line();
    }
}
