package org.thunderprism.lang.topology.validation;

import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.thunderprism.lang.topology.diagnostic.TopologyCode;
import org.thunderprism.model.diagnostic.DiagnosticCode;
import org.thunderprism.model.topology.Capabilities;
import org.thunderprism.model.topology.Edge;
import org.thunderprism.model.topology.Topology;
import org.thunderprism.model.topology.TopologyPackage;
import org.thunderprism.model.topology.Vertex;

/** The rules of topologies, and those of their text alone. */
public class TopologyDslValidator extends AbstractTopologyDslValidator {

    @Check
    void checkRules(Topology topology) {
        for (Finding finding : TopologyRules.check(topology)) {
            report(finding.code(), finding.message(), finding.element(), finding.feature(), finding.index());
        }
    }

    @Check
    void checkClauses(Vertex vertex) {
        checkOnce(vertex);
    }

    @Check
    void checkClauses(Capabilities capabilities) {
        checkOnce(capabilities);
    }

    @Check
    void checkClauses(Edge edge) {
        checkOnce(edge);
    }

    /** The last of two values would count, which nobody sees. */
    private void checkOnce(EObject element) {
        for (EStructuralFeature feature : element.eClass().getEStructuralFeatures()) {
            List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
            if (!feature.isMany() && nodes.size() > 1 && !Y_AND_Z.containsKey(feature)) {
                INode last = nodes.getLast();
                String value = NodeModelUtils.getTokenText(last);
                acceptError(
                        TopologyCode.SAID_TWICE.message(clause(element, last, value)),
                        element,
                        last.getOffset(),
                        last.getLength(),
                        TopologyCode.SAID_TWICE.code());
            }
        }
    }

    /** Told with x. */
    private static final Map<EStructuralFeature, String> Y_AND_Z = Map.of(
            TopologyPackage.Literals.VERTEX__Y, "at",
            TopologyPackage.Literals.VERTEX__Z, "at",
            TopologyPackage.Literals.CAPABILITIES__ACCELERATOR_KIND, "asic");

    /** The word that the value follows. */
    private static String clause(EObject element, INode value, String otherwise) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        String word = otherwise;
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (leaf.getOffset() >= value.getOffset()) {
                break;
            }
            if (!leaf.isHidden() && Character.isLetter(leaf.getText().charAt(0))) {
                word = leaf.getText();
            }
        }
        return word;
    }

    private void report(DiagnosticCode code, String message, EObject element, EStructuralFeature feature, int index) {
        switch (code.severity()) {
            case ERROR -> error(message, element, feature, index, code.code());
            case WARNING -> warning(message, element, feature, index, code.code());
            case INFO -> info(message, element, feature, index, code.code());
        }
    }
}
