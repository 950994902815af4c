package org.thunderprism.lang.ide.codelens;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.thunderprism.lang.ide.description.Facts;
import org.thunderprism.lang.ide.description.Markdown;
import org.thunderprism.lang.ide.description.Places;
import org.thunderprism.lang.ide.expansion.Expansions;
import org.thunderprism.lang.ide.workspace.SourceFile;
import org.thunderprism.lang.thunderDsl.Element;
import org.thunderprism.lang.thunderDsl.ModelDeclaration;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.StateDeclaration;
import org.thunderprism.lang.thunderDsl.TableDeclaration;
import org.thunderprism.lang.thunderDsl.ThunderDslPackage;
import org.thunderprism.model.ir.Instruction;
import org.thunderprism.model.ir.Module;
import org.thunderprism.model.ir.Network;

/** The lenses of a file: where modules run and how large they become, what states, tables and models take, what was built. */
@Singleton
public final class CodeLenses {

    private static final int MOST_PLACES = 4;

    private final Facts facts;
    private final Places places;
    private final Expansions expansions;
    private final BuildSummary builds;

    @Inject
    CodeLenses(Facts facts, Places places, Expansions expansions, BuildSummary builds) {
        this.facts = facts;
        this.places = places;
        this.expansions = expansions;
        this.builds = builds;
    }

    /** The lenses without their texts, in the order of the file: the syntax alone tells. */
    public List<Lens> of(SourceFile file) {
        List<Lens> lenses = new ArrayList<>();
        if (file.tree().getHeader() != null) {
            add(lenses, LensSubject.PROGRAM, file.tree().getHeader(), ThunderDslPackage.Literals.PROGRAM_HEADER__NAME);
        }
        for (Element element : file.tree().getElements()) {
            subject(element)
                    .ifPresent(subject -> add(lenses, subject, element, ThunderDslPackage.Literals.ELEMENT__NAME));
        }
        return lenses;
    }

    private static Optional<LensSubject> subject(Element element) {
        return Optional.ofNullable(
                switch (element) {
                    case StateDeclaration state -> LensSubject.STATE;
                    case TableDeclaration table -> LensSubject.TABLE;
                    case ModelDeclaration model -> LensSubject.MODEL;
                    case ModuleDeclaration module -> LensSubject.MODULE;
                    default -> null;
                });
    }

    private static void add(List<Lens> lenses, LensSubject subject, EObject element, EStructuralFeature feature) {
        var nodes = NodeModelUtils.findNodesForFeature(element, feature);
        if (!nodes.isEmpty() && element.eGet(feature) != null) {
            var node = nodes.getFirst();
            lenses.add(new Lens(subject, (String) element.eGet(feature), node.getOffset(), node.getLength()));
        }
    }

    /** The text of a lens; empty when the declaration is no longer there, or there is nothing to tell while it has errors. */
    public String text(SourceFile file, Lens lens) {
        if (lens.subject() == LensSubject.PROGRAM) {
            ProgramHeader header = file.tree().getHeader();
            return header == null ? "" : builds.of(file, header);
        }
        return file.tree().getElements().stream()
                .filter(element -> lens.name().equals(element.getName()))
                .filter(element -> subject(element).equals(Optional.of(lens.subject())))
                .findFirst()
                .map(element -> text(file, element))
                .orElse("");
    }

    private String text(SourceFile file, Element element) {
        return switch (element) {
            case StateDeclaration state -> facts.memory(state).orElse("");
            case TableDeclaration table -> facts.table(table).orElse("");
            case ModelDeclaration model -> facts.model(model).orElse("");
            case ModuleDeclaration module -> module(file, module);
            default -> "";
        };
    }

    private String module(SourceFile file, ModuleDeclaration module) {
        List<String> vertices = places.of(module);
        String where = vertices.size() <= MOST_PLACES
                ? String.join(", ", vertices)
                : Markdown.count(vertices.size(), "vertex", "vertices");
        return "at " + where
                + expansions
                        .of(file)
                        .flatMap(network -> instructions(network, module.getName()))
                        .map(most -> ", " + Markdown.count(most, "instruction", "instructions"))
                        .orElse("");
    }

    /** The instructions of an expanded module, where it has most of them; empty for one that only messages start. */
    private static Optional<Long> instructions(Network network, String module) {
        return network.getPrograms().stream()
                .flatMap(program -> program.getModules().stream())
                .filter(each -> each.getName().equals(module))
                .map(CodeLenses::instructions)
                .max(Long::compare);
    }

    private static long instructions(Module module) {
        long count = 0;
        var contents = module.eAllContents();
        while (contents.hasNext()) {
            count += contents.next() instanceof Instruction ? 1 : 0;
        }
        return count;
    }
}
