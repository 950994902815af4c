package org.thunderprism.lang.validation;

import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.ELEMENT__NAME;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.MODULE_DECLARATION__AFTER;
import static org.thunderprism.lang.thunderDsl.ThunderDslPackage.Literals.VERTEX_LIST__VERTICES;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.diagnostic.LinkCode;
import org.thunderprism.lang.diagnostic.RuleCode;
import org.thunderprism.lang.origin.SourceRanges;
import org.thunderprism.lang.scoping.ProgramTopology;
import org.thunderprism.lang.thunderDsl.CounterDeclaration;
import org.thunderprism.lang.thunderDsl.Feature;
import org.thunderprism.lang.thunderDsl.Let;
import org.thunderprism.lang.thunderDsl.Member;
import org.thunderprism.lang.thunderDsl.ModuleDeclaration;
import org.thunderprism.lang.thunderDsl.NameReference;
import org.thunderprism.lang.thunderDsl.ProgramHeader;
import org.thunderprism.lang.thunderDsl.RelativeVertices;
import org.thunderprism.lang.thunderDsl.StateField;
import org.thunderprism.lang.thunderDsl.ThunderFile;
import org.thunderprism.lang.thunderDsl.VertexList;
import org.thunderprism.model.prism.Facet;
import org.thunderprism.model.topology.Topology;

/** Where modules are, and what starts them. */
public class ModuleValidator extends RuleValidator {

    @Check
    void checkPlace(ModuleDeclaration module) {
        if (module.getPlace() instanceof RelativeVertices relative) {
            report(RuleCode.PLACE, relative, relative.getSet().getLiteral());
        }
        ProgramHeader header = enclosing(module, ThunderFile.class).getHeader();
        if (module.getPlace() == null && header != null && header.getFacet() != null) {
            Topology topology = ProgramTopology.of(module.eResource());
            boolean there = topology.eIsProxy()
                    || topology.getVertices().stream()
                            .anyMatch(vertex -> vertex.getName().equals(header.getFacet()));
            if (!there && isFacet(header.getFacet())) {
                reportAt(RuleCode.FACET_VERTEX, module, ELEMENT__NAME, header.getFacet(), topology.getName());
            }
        }
    }

    @Check
    void checkVertices(VertexList list) {
        checkNamedOnce(list, VERTEX_LIST__VERTICES, list.getVertices());
    }

    @Check
    void checkAfter(ModuleDeclaration module) {
        checkNamedOnce(module, MODULE_DECLARATION__AFTER, module.getAfter());
    }

    private void checkNamedOnce(EObject holder, EReference list, List<? extends EObject> named) {
        Set<EObject> seen = new HashSet<>();
        for (int index = 0; index < named.size(); index++) {
            EObject element = named.get(index);
            if (isLinked(element) && !seen.add(element)) {
                reportEntry(
                        LinkCode.NAMED_TWICE,
                        holder,
                        list,
                        index,
                        element.eGet(element.eClass().getEStructuralFeature("name")));
            }
        }
    }

    private static boolean isFacet(String name) {
        return Facet.get(name) != null;
    }

    @Check
    void checkTrigger(ModuleDeclaration module) {
        if (module.getTrigger() == null) {
            return;
        }
        EObject cell = StatementValidator.cell(module.getTrigger());
        boolean sendable = cell == null
                || cell.eIsProxy()
                || cell instanceof StateField
                || cell instanceof CounterDeclaration
                || cell instanceof Let;
        if (!sendable) {
            report(RuleCode.TRIGGER, module.getTrigger(), "'" + SourceRanges.text(module.getTrigger()) + "'");
        }
        if (module.getBody() != null) {
            checkNoPacket(module);
        }
    }

    private void checkNoPacket(ModuleDeclaration module) {
        TreeIterator<EObject> parts = EcoreUtil.getAllContents(module.getBody(), false);
        while (parts.hasNext()) {
            EObject part = parts.next();
            EObject used = switch (part) {
                case NameReference name -> name.getTarget();
                case Member member -> member.getMember();
                default -> null;
            };
            boolean foreignLet = used instanceof Let let && enclosing(let, ModuleDeclaration.class) != module;
            if ((used instanceof Feature || foreignLet) && used != StatementValidator.cell(module.getTrigger())) {
                report(RuleCode.PACKET_VALUE, part, SourceRanges.text(part), module.getName());
            }
        }
    }
}
