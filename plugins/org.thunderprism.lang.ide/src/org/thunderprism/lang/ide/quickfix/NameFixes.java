package org.thunderprism.lang.ide.quickfix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.diagnostic.TypeCode;
import org.thunderprism.lang.header.HeaderFields;
import org.thunderprism.lang.linking.Similar;
import org.thunderprism.lang.scoping.NameLookup;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.scoping.TopologyCatalogue;
import org.thunderprism.lang.thunderDsl.Block;
import org.thunderprism.lang.thunderDsl.InputRecord;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.Statement;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.lang.thunderDsl.VertexValue;
import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.prism.Facet;
import org.thunderprism.model.topology.Vertex;

/** Names that were probably meant, declarations that are missing, names that are taken. */
final class NameFixes implements FixProvider {

    /** Names of which each can be offered. */
    private static final int A_FEW = 4;

    private final NameLookup lookup;
    private final MissingDeclarations missing;
    private final ImportFixes imports;

    @Inject
    NameFixes(NameLookup lookup, MissingDeclarations missing, ImportFixes imports) {
        this.lookup = lookup;
        this.missing = missing;
        this.imports = imports;
    }

    @Override
    public Set<DiagnosticCode> codes() {
        return Set.of(
                LinkCode.UNKNOWN_NAME,
                LinkCode.UNKNOWN_MEMBER,
                LinkCode.UNKNOWN_VERTEX,
                LinkCode.UNKNOWN_TOPOLOGY,
                LinkCode.UNKNOWN_FACET,
                LinkCode.AMBIGUOUS_NAME,
                LinkCode.DUPLICATE_NAME,
                LinkCode.RESERVED_NAME,
                LinkCode.NAMED_TWICE,
                RuleCode.VERTEX_TWICE,
                TypeCode.UNKNOWN_HEADER_FIELD);
    }

    @Override
    public List<Fix> fixes(Problem problem) {
        return switch (problem.code()) {
            case LinkCode.UNKNOWN_NAME -> unknown(problem);
            case LinkCode.UNKNOWN_MEMBER -> unknownMember(problem);
            case LinkCode.UNKNOWN_VERTEX -> similar(problem, vertices(problem));
            case LinkCode.UNKNOWN_TOPOLOGY -> similar(problem, topologies(problem));
            case LinkCode.UNKNOWN_FACET ->
                similar(
                        problem,
                        Arrays.stream(Facet.values()).map(Facet::getLiteral).toList());
            case LinkCode.AMBIGUOUS_NAME -> ambiguous(problem);
            case LinkCode.DUPLICATE_NAME, LinkCode.RESERVED_NAME -> List.of(renamed(problem));
            case LinkCode.NAMED_TWICE ->
                List.of(Fix.preferred(
                        "Remove the repetition",
                        new Lines(problem.file().text())
                                .removedEntry(
                                        problem.finding().offset(),
                                        problem.finding().offset()
                                                + problem.finding().length())));
            case RuleCode.VERTEX_TWICE -> repeatedVertex(problem);
            case TypeCode.UNKNOWN_HEADER_FIELD -> headerField(problem);
            default -> List.of();
        };
    }

    /** The name that was meant; when none is near, all of a few. */
    private static List<Fix> similar(Problem problem, Collection<String> names) {
        Optional<String> best = Similar.to(problem.text(), names);
        if (best.isPresent()) {
            return List.of(Fix.preferred("Change to '" + best.get() + "'", problem.replaced(best.get())));
        }
        return names.size() > A_FEW
                ? List.of()
                : names.stream()
                        .map(name -> Fix.of("Change to '" + name + "'", problem.replaced(name)))
                        .toList();
    }

    /** Fields of the same header come first, by the words of their names. */
    private static List<Fix> headerField(Problem problem) {
        List<Fix> near = similar(problem, HeaderFields.names());
        int dot = problem.text().indexOf('.');
        if (!near.isEmpty() || dot < 0) {
            return near;
        }
        String protocol = problem.text().substring(0, dot + 1);
        String field = problem.text().substring(dot + 1);
        return HeaderFields.names().stream()
                .filter(name -> name.startsWith(protocol))
                .filter(name -> Similar.to(
                                field, List.of(name.substring(dot + 1).split("_")))
                        .isPresent())
                .map(name -> Fix.of("Change to '" + name + "'", problem.replaced(name)))
                .toList();
    }

    private List<Fix> unknown(Problem problem) {
        Optional<EReference> reference = reference(problem);
        EObject holder = problem.element();
        if (reference.isEmpty() || holder == null) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        declaredLater(problem, holder, reference.get()).ifPresent(fixes::add);
        if (fixes.isEmpty()) {
            fixes.addAll(similar(problem, lookup.names(holder, reference.get())));
        }
        fixes.addAll(imports.importing(problem));
        fixes.addAll(missing.declarations(problem, holder, reference.get()));
        return fixes;
    }

    private static Optional<EReference> reference(Problem problem) {
        for (INode node = problem.token(); node != null; node = node.getParent()) {
            if (node.getGrammarElement() instanceof CrossReference reference) {
                return Optional.of(GrammarUtil.getReference(reference));
            }
            CrossReference around = EcoreUtil2.getContainerOfType(node.getGrammarElement(), CrossReference.class);
            if (around != null || node.hasDirectSemanticElement()) {
                return Optional.ofNullable(around).map(GrammarUtil::getReference);
            }
        }
        return Optional.empty();
    }

    /** The declaration comes before the statement that uses it. */
    private Optional<Fix> declaredLater(Problem problem, EObject holder, EReference reference) {
        if (reference != ThunderDslPackage.Literals.NAME_REFERENCE__TARGET) {
            return Optional.empty();
        }
        return lookup.declaredLater(holder, problem.text())
                .filter(Let.class::isInstance)
                .filter(let -> let.eContainer() instanceof Block)
                .flatMap(let -> user(holder, (Block) let.eContainer()).map(user -> {
                    Lines lines = new Lines(problem.file().text());
                    String text = problem.file().text().substring(Spans.start(let), Spans.end(let));
                    return Fix.preferred(
                            "Move 'let " + problem.text() + "' up", lines.before(user, text), lines.removed(let));
                }));
    }

    /** The statement of a block that an element is part of. */
    private static Optional<Statement> user(EObject element, Block block) {
        for (EObject each = element; each != null; each = each.eContainer()) {
            if (each.eContainer() == block && each instanceof Statement statement) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    private List<Fix> unknownMember(Problem problem) {
        Optional<Member> member = problem.around(Member.class);
        if (member.isEmpty()) {
            return List.of();
        }
        List<String> names = NameLookup.members(member.get()).stream()
                .map(each -> (String) each.eGet(each.eClass().getEStructuralFeature("name")))
                .filter(Objects::nonNull)
                .toList();
        List<Fix> fixes = new ArrayList<>(similar(problem, names));
        fixes.addAll(missing.members(problem, member.get()));
        return fixes;
    }

    private static List<String> vertices(Problem problem) {
        return ProgramTopology.of(problem.element().eResource()).getVertices().stream()
                .map(Vertex::getName)
                .toList();
    }

    private static Collection<String> topologies(Problem problem) {
        return TopologyCatalogue.of(problem.element().eResource().getResourceSet())
                .names();
    }

    /** Features of several inputs are told apart by the input's name. */
    private List<Fix> ambiguous(Problem problem) {
        return lookup
                .find(problem.element(), ThunderDslPackage.Literals.NAME_REFERENCE__TARGET, problem.text())
                .stream()
                .map(EObject::eContainer)
                .filter(InputRecord.class::isInstance)
                .map(input -> ((InputRecord) input).getName() + "." + problem.text())
                .map(name -> Fix.of("Write " + name, problem.replaced(name)))
                .toList();
    }

    /** A name that nothing in the file has. */
    private static Fix renamed(Problem problem) {
        String name = FreeNames.like(problem.text() + "_2", problem.file().text());
        return Fix.of("Rename to '" + name + "'", problem.replaced(name));
    }

    private static List<Fix> repeatedVertex(Problem problem) {
        return problem.around(VertexValue.class)
                .map(value -> List.of(Fix.preferred(
                        "Remove the repetition",
                        new Lines(problem.file().text()).removedEntry(Spans.start(value), Spans.end(value)))))
                .orElse(List.of());
    }
}
