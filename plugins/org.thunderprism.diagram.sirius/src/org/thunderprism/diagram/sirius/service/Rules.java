package org.thunderprism.diagram.sirius.service;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.thunderprism.lang.topology.validation.Finding;
import org.thunderprism.model.topology.Topology;

/** The rules of topologies, the same as for their text; called by the diagram's description. */
public final class Rules {

    /** @param code such as {@code TP1405} */
    public boolean keepsRule(EObject element, String code) {
        return findings(element, code).findAny().isEmpty();
    }

    /** What is wrong, with its code; empty when nothing is. */
    public String finding(EObject element, String code) {
        return findings(element, code)
                .map(finding -> code + ": " + finding.message())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Finding> findings(EObject element, String code) {
        return EcoreUtil.getRootContainer(element) instanceof Topology topology
                ? Findings.at(topology, element).stream()
                        .filter(finding -> finding.code().code().equals(code))
                : Stream.empty();
    }
}
